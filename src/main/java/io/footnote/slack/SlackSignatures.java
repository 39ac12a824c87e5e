package io.footnote.slack;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.SlackSignature.HeaderNames;

import io.footnote.hook.Delivery;
import io.footnote.hook.Refusal;
import io.footnote.hook.Secrets;

/**
 * Lets through what Slack signed, <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">as its
 * documentation says</a>. The SDK's verifier is not used: it takes stamps from the future, compares in a time that tells
 * how much was right, and turns text into bytes by the platform's charset instead of taking the bytes that came.
 */
final class SlackSignatures {

    private static final long TOLERANCE = Duration.ofMinutes(5).toSeconds();

    private final SecretKeySpec secret;
    private final InstantSource clock;

    SlackSignatures(String secret, InstantSource clock) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), SlackSignature.ALGORITHM);
        this.clock = clock;
    }

    /** @throws Refusal (401) unless the body was signed, within five minutes of now */
    void verify(Delivery delivery) {
        String stamp = delivery.header(HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        String signature = delivery.header(HeaderNames.X_SLACK_SIGNATURE);
        if (stamp == null || signature == null || !stamp.matches("\\d{1,12}")
                || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(stamp)) > TOLERANCE
                || !Secrets.same(signature, sign(stamp, delivery.body()))) {
            throw new Refusal(401);
        }
    }

    private String sign(String stamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(SlackSignature.ALGORITHM);
            mac.init(secret);
            mac.update(("v0:" + stamp + ':').getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + SlackSignature.ALGORITHM, e);
        }
    }
}
