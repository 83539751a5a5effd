package uncollapse.train;

import uncollapse.measure.Spectrum;

/**
 * The terms of the loss at the last step, on its batch: exactly the numbers that the engine used.
 *
 * @param regulariser the regulariser's value before λ; 0 without one
 * @param total task + λ · regulariser
 * @param batchSpectrum spectrum of the batch embedding, whose s_μ, L and U are the ones in the SVMax term
 */
public record Losses(double task, double regulariser, double lambda, double total, Spectrum batchSpectrum) {}
