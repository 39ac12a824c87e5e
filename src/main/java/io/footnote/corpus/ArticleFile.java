package io.footnote.corpus;

import java.nio.file.attribute.FileTime;

/**
 * A file of the corpus as the folder lists it, unread. {@code file} is the path below the corpus folder, with forward slashes.
 */
public record ArticleFile(String file, long size, FileTime modified) {
}
