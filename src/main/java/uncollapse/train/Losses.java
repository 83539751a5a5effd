package uncollapse.train;

import uncollapse.measure.Spectrum;

/**
 * The terms of the loss at the last step, on its batch: exactly the numbers that the engine used.
 *
 * @param regulariser the regulariser's value before λ; 0 without one
 * @param total task + λ · regulariser
 * @param lambda as it was in that step
 * @param batchSpectrum spectrum of the batch embedding, whose s_μ, L and U are the ones in the SVMax term; of the first
 *     view where there are two, of whose terms the regulariser is the mean
 */
public record Losses(double task, double regulariser, double lambda, double total, Spectrum batchSpectrum) {}
