//! `math.gamma` and `math.lgamma`, by Lanczos' approximation with the thirteen coefficients for 53 bits that Godfrey
//! and Maddock published (`g` = 6.02...): the last digits are those of CPython.
#![expect(clippy::excessive_precision, reason = "the numbers are as they are published")]

use std::f64::consts::PI;

const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const G_MINUS_HALF: f64 = 5.524_680_040_776_729_583_740_234_375;

const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_759_688_572_007_674_451_636_754,
    42_919_803_642.649_098_768_957_899_047_001_988_850,
    35_711_959_237.355_668_049_440_185_451_547_166_705,
    17_921_034_426.037_209_699_919_755_754_458_931_112,
    6_039_542_586.352_028_005_064_291_644_307_297_921,
    1_439_720_407.311_721_673_663_223_072_794_912_393,
    248_874_557.862_054_156_511_460_386_413_229_423_216,
    31_426_415.585_400_194_380_614_231_628_318_205_362,
    2_876_370.628_935_372_441_225_409_051_620_849_613,
    186_056.265_395_223_495_040_294_989_716_045_699_282,
    8_071.672_002_365_816_210_638_002_902_272_250_613,
    210.824_277_751_579_345_872_509_733_920_713_362_711,
    2.506_628_274_631_000_270_164_908_177_133_837_338,
];

/// x (x + 1) ... (x + 11)
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

/// The sum, for x above 0. Large x are put into the polynomials as 1/x, which do not overflow then.
fn lanczos_sum(x: f64) -> f64 {
    let pairs = NUMERATOR.iter().zip(DENOMINATOR);
    let (above, below) = if x < 5.0 {
        pairs.rev().fold((0.0, 0.0), |(above, below), (a, b)| (above * x + a, below * x + b))
    } else {
        pairs.fold((0.0, 0.0), |(above, below), (a, b)| (above / x + a, below / x + b))
    };
    above / below
}

/// sin(pi x), exact about the whole numbers.
fn sin_pi(x: f64) -> f64 {
    let rest = x.abs() % 2.0;
    let positive = match (2.0 * rest).round() as u8 {
        0 => (PI * rest).sin(),
        1 => (PI * (rest - 0.5)).cos(),
        2 => (PI * (1.0 - rest)).sin(),
        3 => -(PI * (rest - 1.5)).cos(),
        _ => (PI * (rest - 2.0)).sin(),
    };
    if x < 0.0 { -positive } else { positive }
}

/// Gamma of a number that is neither whole nor so large that the result overflows.
pub(super) fn gamma(x: f64) -> f64 {
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let base = size + G_MINUS_HALF;
    // What the sum has lost by rounding.
    let lost = if size > G_MINUS_HALF { (base - size) - G_MINUS_HALF } else { (base - G_MINUS_HALF) - size };
    let correction = lost * G / base;
    if x < 0.0 {
        let first = -PI / sin_pi(size) / size * base.exp() / lanczos_sum(size);
        return divided_by_power(first - correction * first, base, size);
    }
    let first = lanczos_sum(size) / base.exp();
    times_power(first + correction * first, base, size)
}

fn times_power(value: f64, base: f64, size: f64) -> f64 {
    if size < 140.0 {
        return value * base.powf(size - 0.5);
    }
    let half = base.powf(size / 2.0 - 0.25);
    value * half * half
}

fn divided_by_power(value: f64, base: f64, size: f64) -> f64 {
    if size < 140.0 {
        return value / base.powf(size - 0.5);
    }
    let half = base.powf(size / 2.0 - 0.25);
    value / half / half
}

/// The logarithm of the size of Gamma, of a number that is not 0 or a negative whole one.
#[expect(clippy::float_cmp, reason = "whole numbers are exact")]
pub(super) fn log_gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return 0.0;
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let positive = (lanczos_sum(size).ln() - G) + (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 { PI.ln() - sin_pi(size).abs().ln() - size.ln() - positive } else { positive }
}
