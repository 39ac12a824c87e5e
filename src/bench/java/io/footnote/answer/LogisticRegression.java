package io.footnote.answer;

import java.util.List;

/** Logistic regression by Newton's method, with a small L2 penalty on all weights but the first, the constant's. */
final class LogisticRegression {

    private static final double PENALTY = 1;
    private static final int STEPS = 50;
    private static final double CLOSE = 1e-9;

    private LogisticRegression() {
    }

    record Item(double[] features, boolean positive) {
    }

    static double probability(double[] weights, double[] features) {
        double logit = 0;
        for (int i = 0; i < weights.length; i++) {
            logit += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    static double[] fit(List<Item> items) {
        double[] weights = new double[items.get(0).features().length];
        for (int step = 0; step < STEPS; step++) {
            double[] change = newton(items, weights);
            double size = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] += change[i];
                size = Math.max(size, Math.abs(change[i]));
            }
            if (size < CLOSE) {
                return weights;
            }
        }
        throw new IllegalStateException("no fit after " + STEPS + " steps");
    }

    private static double[] newton(List<Item> items, double[] weights) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (int i = 1; i < n; i++) {
            gradient[i] = -PENALTY * weights[i];
            hessian[i][i] = PENALTY;
        }
        for (Item item : items) {
            double[] x = item.features();
            double p = probability(weights, x);
            for (int i = 0; i < n; i++) {
                gradient[i] += ((item.positive() ? 1 : 0) - p) * x[i];
                for (int j = 0; j < n; j++) {
                    hessian[i][j] += p * (1 - p) * x[i] * x[j];
                }
            }
        }
        return solved(hessian, gradient);
    }

    /** Gauss's elimination; the matrix is symmetric and positive, so that no pivot is looked for. */
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                right[i] -= factor * right[k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                right[k] -= matrix[k][j] * right[j];
            }
            right[k] /= matrix[k][k];
        }
        return right;
    }
}
