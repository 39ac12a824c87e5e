package io.footnote.cli;

import picocli.CommandLine.Command;

/** Stands for serving, which is what the application does when no other command is given. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = {
        "Serves the HTTP API until it is stopped; the default.",
        "QUARKUS_HTTP_PORT and QUARKUS_HTTP_HOST say where; default: port 8080, reachable from this machine only." })
final class ServeCommand {
}
