/** Runs transformer models on onnxruntime: sessions and tokens. Knows nothing of articles. */
@NullMarked
package io.footnote.onnx;

import org.jspecify.annotations.NullMarked;
