#!/usr/bin/python3
"""Makes fxml/uncollapse/fonts/UncollapseSans-{Regular,Bold}.ttf: one family for every surface and both languages.

Latin, Greek and mathematics come from Inter (figures of one width), Chinese from Noto Sans CJK SC: the characters of
common.txt and every character of the message bundles and samples. Both are under the SIL Open Font License, and so is the
result; its own name leaves theirs to them. Run it again when FontsTest names missing characters:

    apt-get install python3-fonttools fonts-inter fonts-noto-cjk && /usr/bin/python3 src/fonts/make_fonts.py
"""
import pathlib, re
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Scale
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
INTER = "/usr/share/fonts/opentype/inter/Inter-%s.otf"
NOTO = "/usr/share/fonts/opentype/noto/NotoSansCJK-%s.ttc"
FAMILY, UNITS = "Uncollapse Sans", 1000
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2B0, 0x2DD), (0x370, 0x3FF), (0x2000, 0x22FF), (0x2460, 0x2473),
          (0x25A0, 0x25FF), (0x2713, 0x2717), (0x3000, 0x301F), (0xFF01, 0xFF0F), (0xFF1A, 0xFF20), (0xFF3B, 0xFF3D)]


def wanted():
    text = (ROOT / "src/fonts/common.txt").read_text("utf-8")
    for file in [*ROOT.glob("fxml/**/*.properties"), *ROOT.glob("samples/**/*.json")]:
        text += re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), file.read_text("utf-8"))
    return sorted({ord(c) for c in text if ord(c) >= 0x20} | {c for lo, hi in RANGES for c in range(lo, hi + 1)})


def tabular(font):
    """Which glyph stands in for which so that all figures have one width."""
    gsub = font["GSUB"].table
    return {a: b for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex
            for t in gsub.LookupList.Lookup[i].SubTable for a, b in getattr(t, "ExtSubTable", t).mapping.items()}


def outline(font, glyphs, name, error):
    scale = UNITS / font["head"].unitsPerEm
    pen = TTGlyphPen(None)
    glyphs[name].draw(TransformPen(Cu2QuPen(pen, error, reverse_direction=True), Scale(scale)))
    return pen.glyph(), round(glyphs[name].width * scale)


def make(style, inter, noto):
    sources = [(inter, inter.getGlyphSet(), inter.getBestCmap(), tabular(inter), 1),
               (noto, noto.getGlyphSet(), noto.getBestCmap(), {}, 4.5)]  # units of 1000
    glyphs, widths, cmap = {}, {}, {}
    glyphs[".notdef"], widths[".notdef"] = outline(noto, sources[1][1], ".notdef", 4.5)
    for code in wanted():
        for font, outlines, names, figures, error in sources:
            if code in names:
                name = f"u{code:04X}"
                glyphs[name], widths[name] = outline(font, outlines, figures.get(names[code], names[code]), error)
                cmap[code] = name
                break
    for digit in "123456789":  # to the unit: rounding must not make numbers jump
        widths[f"u{ord(digit):04X}"] = widths["u0030"]
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({n: (widths[n], builder.font["glyf"][n].xMin if glyphs[n].numberOfContours else 0)
                                    for n in glyphs})
    builder.setupHorizontalHeader(ascent=968, descent=-242)
    bold = style == "Bold"
    builder.setupNameTable({
        "familyName": FAMILY, "styleName": style, "fullName": f"{FAMILY} {style}",
        "psName": f"UncollapseSans-{style}", "uniqueFontIdentifier": f"{FAMILY} {style} 1.0", "version": "Version 1.0",
        "copyright": "Copyright 2016-2022 The Inter Project Authors; copyright 2014-2021 Adobe (Noto Sans CJK)",
        "licenseDescription": "SIL Open Font License, Version 1.1", "licenseInfoURL": "https://scripts.sil.org/OFL"})
    builder.setupOS2(sTypoAscender=968, sTypoDescender=-242, sTypoLineGap=0, usWinAscent=1050, usWinDescent=300,
                     usWeightClass=700 if bold else 400, fsSelection=0x20 if bold else 0x40)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].macStyle = 1 if bold else 0
    builder.font["head"].created = builder.font["head"].modified = 3_849_984_000  # 2026-01-01: the same file twice
    builder.font.recalcTimestamp = False
    out = ROOT / f"fxml/uncollapse/fonts/UncollapseSans-{style}.ttf"
    out.parent.mkdir(parents=True, exist_ok=True)
    builder.save(out)
    print(out.name, len(cmap), "characters,", out.stat().st_size, "bytes")


# The Chinese face of a collection is its third; semi-bold Latin beside bold Chinese has the same grey.
make("Regular", TTFont(INTER % "Regular"), TTCollection(NOTO % "Regular").fonts[2])
make("Bold", TTFont(INTER % "SemiBold"), TTCollection(NOTO % "Bold").fonts[2])
