package io.footnote.onnx;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.jboss.logging.Logger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * A transformer model, run one text at a time: a batch is slower for quantised models and changes their numbers, because
 * activations are scaled over the whole batch. A run uses the caller's thread only; for more throughput call it from
 * more threads ({@link ModelThreads}). Thread-safe.
 */
public final class TransformerModel implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TransformerModel.class);

    private final String name;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    /** Running is reading: the session may be freed only when nobody runs it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private TransformerModel(ModelFile file) throws OrtException {
        name = file.resource();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(file.read(), options);
        }
    }

    /**
     * @throws IllegalStateException if the file is not the one that is meant
     * @throws ModelException if onnxruntime does not take it
     */
    public static TransformerModel load(ModelFile file) {
        long start = System.nanoTime();
        try {
            TransformerModel model = new TransformerModel(file);
            LOG.infof("Loaded %s in %d ms", model.name, (System.nanoTime() - start) / 1_000_000);
            return model;
        } catch (OrtException e) {
            throw new ModelException(file.resource() + " cannot be loaded", e);
        }
    }

    /**
     * Runs the model and gives its first output.
     *
     * @throws ModelException if the run fails or the model is closed
     */
    public TokenVectors run(Sequence sequence) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new ModelException(name + " is closed");
            }
            return runOpen(sequence);
        } catch (OrtException e) {
            throw new ModelException(name + " failed on " + sequence.length() + " tokens", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private TokenVectors runOpen(Sequence sequence) throws OrtException {
        long[] mask = new long[sequence.length()];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = tensor(sequence.ids());
                OnnxTensor types = tensor(sequence.types());
                OnnxTensor attention = tensor(mask);
                OrtSession.Result result = session
                        .run(Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", attention))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            return new TokenVectors(output.getFloatBuffer().array(), sequence.length());
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] { 1, values.length });
    }

    /** Waits for the runs under way. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new ModelException(name + " cannot be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
