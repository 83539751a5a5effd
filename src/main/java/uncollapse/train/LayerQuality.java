package uncollapse.train;

import uncollapse.measure.Spectrum;
import uncollapse.nn.FeatureLayer;

/** What one layer makes of the probe set. */
public record LayerQuality(FeatureLayer layer, Spectrum spectrum, Quality quality) {}
