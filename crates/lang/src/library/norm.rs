//! The length of a vector (`math.hypot`, `math.dist`), right to the last digit in nearly every case: squares and their
//! sum are kept as pairs of floats, and the root is corrected by what its own square misses.

/// A sum and what it has lost by rounding.
#[derive(Clone, Copy, Default)]
struct Pair {
    high: f64,
    low: f64,
}

impl Pair {
    fn add_product(self, a: f64, b: f64) -> Pair {
        let (product, lost) = two_product(a, b);
        let (high, rest) = two_sum(self.high, product);
        Pair { high, low: self.low + (lost + rest) }
    }

    fn value(self) -> f64 {
        self.high + self.low
    }
}

fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// Veltkamp's and Dekker's exact product.
fn two_product(a: f64, b: f64) -> (f64, f64) {
    let ((a_high, a_low), (b_high, b_low)) = (halves(a), halves(b));
    let product = a * b;
    (product, a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low))
}

fn halves(x: f64) -> (f64, f64) {
    let scaled = x * 134_217_729.0;
    let high = scaled - (scaled - x);
    (high, x - high)
}

/// The root of the sum of the squares.
pub(super) fn norm(values: &[f64]) -> f64 {
    if values.iter().any(|value| value.is_infinite()) {
        return f64::INFINITY;
    }
    if values.iter().any(|value| value.is_nan()) {
        return f64::NAN;
    }
    let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    if largest == 0.0 {
        return 0.0;
    }
    let (_, exponent) = libm::frexp(largest);
    let squares = values.iter().fold(Pair::default(), |sum, value| {
        let scaled = libm::ldexp(*value, -exponent);
        sum.add_product(scaled, scaled)
    });
    let root = squares.value().sqrt();
    let missed = squares.add_product(-root, root).value();
    libm::ldexp(root + missed / (2.0 * root), exponent)
}
