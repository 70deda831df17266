//! The functions of `math` on floats. Those on integers are in `python/math.py`.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]
#![expect(clippy::float_cmp, reason = "zero, one and infinity are exact")]

use crate::number::Number;

use crate::object::{Arguments, DictRef, ExceptionKind, Outcome, Payload, Raised, Result, Value};
use crate::types::Table;
use crate::vm::Vm;

use super::gamma;
use super::native::{add_functions, add_value};
use super::norm::norm;

/// Fills the namespace of `math` before its Python part runs in it.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "math", FUNCTIONS);
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        add_value(vm, namespace, name, value);
    }
    Ok(())
}

macro_rules! one {
    ($name:literal, $function:expr) => {
        ($name, |vm, arguments| one(vm, arguments, $name, $function))
    };
}

macro_rules! two {
    ($name:literal, $function:expr) => {
        ($name, |vm, arguments| two(vm, arguments, $name, $function))
    };
}

const FUNCTIONS: Table = &[
    one!("acos", |x| finite(x, x.acos())),
    one!("acosh", |x| finite(x, x.acosh())),
    one!("asin", |x| finite(x, x.asin())),
    one!("asinh", |x| Ok(x.asinh())),
    one!("atan", |x| Ok(x.atan())),
    one!("atanh", |x| if x.abs() == 1.0 { Err(domain()) } else { finite(x, libm::atanh(x)) }),
    one!("cbrt", |x| Ok(x.cbrt())),
    one!("cos", |x| finite(x, x.cos())),
    one!("cosh", |x| in_range(x, x.cosh())),
    one!("degrees", |x| Ok(x * (180.0 / std::f64::consts::PI))),
    one!("erf", |x| Ok(libm::erf(x))),
    one!("erfc", |x| Ok(libm::erfc(x))),
    one!("exp", |x| in_range(x, x.exp())),
    one!("exp2", |x| in_range(x, x.exp2())),
    one!("expm1", |x| in_range(x, x.exp_m1())),
    one!("fabs", |x| Ok(x.abs())),
    one!("gamma", gamma),
    one!("lgamma", |x| if x <= 0.0 && x.fract() == 0.0 { Err(domain()) } else { in_range(x, gamma::log_gamma(x)) }),
    one!("log1p", |x| if x <= -1.0 { Err(domain()) } else { Ok(x.ln_1p()) }),
    one!("radians", |x| Ok(x * (std::f64::consts::PI / 180.0))),
    one!("sin", |x| finite(x, x.sin())),
    one!("sinh", |x| in_range(x, x.sinh())),
    one!("sqrt", |x| finite(x, x.sqrt())),
    one!("tan", |x| finite(x, x.tan())),
    one!("tanh", |x| Ok(x.tanh())),
    one!("ulp", |x| Ok(ulp(x))),
    one!("_ln", |x| logarithm(x, f64::ln)),
    one!("_lg", |x| logarithm(x, f64::log2)),
    one!("_lt", |x| logarithm(x, f64::log10)),
    two!("atan2", |y, x| Ok(y.atan2(x))),
    two!("copysign", |x, y| Ok(x.copysign(y))),
    two!("fmod", |x, y| if y == 0.0 || x.is_infinite() && !y.is_nan() { Err(domain()) } else { Ok(x % y) }),
    two!("pow", power),
    two!("remainder", remainder),
    ("_norm", norm_of),
    two!("_nextafter", |x, y| Ok(next_after(x, y))),
    ("isfinite", |vm, arguments| ask(vm, arguments, "isfinite", f64::is_finite)),
    ("isinf", |vm, arguments| ask(vm, arguments, "isinf", f64::is_infinite)),
    ("isnan", |vm, arguments| ask(vm, arguments, "isnan", f64::is_nan)),
    ("frexp", frexp),
    ("ldexp", ldexp),
    ("modf", modf),
    ("fma", fma),
    ("fsum", fsum),
];

fn domain() -> Raised {
    Raised::value_error("math domain error")
}

fn range() -> Raised {
    Raised::overflow_error("math range error")
}

/// A result that is not a number says that the argument lies outside of the domain.
fn finite(x: f64, result: f64) -> Result<f64> {
    if result.is_nan() && !x.is_nan() { Err(domain()) } else { Ok(result) }
}

fn in_range(x: f64, result: f64) -> Result<f64> {
    if result.is_infinite() && x.is_finite() { Err(range()) } else { Ok(result) }
}

fn logarithm(x: f64, function: fn(f64) -> f64) -> Result<f64> {
    if x <= 0.0 { Err(domain()) } else { Ok(function(x)) }
}

fn gamma(x: f64) -> Result<f64> {
    if x == f64::NEG_INFINITY || x <= 0.0 && x.fract() == 0.0 {
        return Err(domain());
    }
    // Factorials are exact as long as they fit.
    if x.fract() == 0.0 && x < 24.0 {
        return Ok((1..x as u64).map(|factor| factor as f64).product());
    }
    in_range(x, gamma::gamma(x))
}

fn power(x: f64, y: f64) -> Result<f64> {
    let result = x.powf(y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() || x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(domain());
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() { Err(range()) } else { Ok(result) }
}

/// The IEEE 754 remainder: the nearest multiple is taken away, the even one of two.
fn remainder(x: f64, y: f64) -> Result<f64> {
    if y == 0.0 && !x.is_nan() || x.is_infinite() && !y.is_nan() {
        return Err(domain());
    }
    Ok(libm::remainder(x, y))
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let next = x.next_up();
    if next.is_infinite() { x - x.next_down() } else { next - x }
}

fn next_after(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if x == y {
        y
    } else if x < y {
        x.next_up()
    } else {
        x.next_down()
    }
}

// -- arguments ----------------------------------------------------------------

/// A real number as a float: an `int`, a `float`, or what a `__float__` or `__index__` gives.
fn with_float(vm: &mut Vm, value: &Value, finish: impl FnOnce(&mut Vm, f64) -> Result<Outcome> + 'static) -> Result<Outcome> {
    match quick_float(value)? {
        Some(float) => finish(vm, float),
        None => with_float_later(vm, value, Box::new(finish)),
    }
}

type TakeFloat = Box<dyn FnOnce(&mut Vm, f64) -> Result<Outcome>>;

fn with_float_later(vm: &mut Vm, value: &Value, finish: TakeFloat) -> Result<Outcome> {
    let (float, index) = (vm.names.float.clone(), vm.names.index.clone());
    let class = vm.class_of(value);
    let Some(method) = class.lookup(&float).or_else(|| class.lookup(&index)).filter(|_| value.as_str().is_none()) else {
        return Err(Raised::type_error(format!("must be real number, not {}", class.name())));
    };
    vm.call_special(method, value, Arguments::none()).then(vm, move |vm, float| {
        if let Some(float) = quick_float(&float)? {
            return finish(vm, float);
        }
        let (class, found) = (class.name(), vm.type_name(&float));
        Err(Raised::type_error(format!("{class}.__float__() returned non-float (type {found})")))
    })
}

/// The float of a number of the machine.
fn quick_float(value: &Value) -> Result<Option<f64>> {
    match Number::of(value) {
        Some(number) => number.to_float().transpose(),
        None => Ok(None),
    }
}

fn one(vm: &mut Vm, arguments: Arguments, name: &str, function: fn(f64) -> Result<f64>) -> Result<Outcome> {
    let [x] = arguments.exactly(&format!("math.{name}"))?;
    with_float(vm, &x, move |_, x| Ok(function(x)?.into()))
}

fn two(vm: &mut Vm, arguments: Arguments, name: &str, function: fn(f64, f64) -> Result<f64>) -> Result<Outcome> {
    let [x, y] = arguments.exactly(&format!("math.{name}"))?;
    with_float(vm, &x, move |vm, x| with_float(vm, &y, move |_, y| Ok(function(x, y)?.into())))
}

fn ask(vm: &mut Vm, arguments: Arguments, name: &str, function: fn(f64) -> bool) -> Result<Outcome> {
    let [x] = arguments.exactly(&format!("math.{name}"))?;
    with_float(vm, &x, move |_, x| Ok(function(x).into()))
}

/// `_norm(floats)`: the length of the vector in a list.
fn norm_of(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [values] = arguments.exactly("_norm")?;
    let Some(Payload::List(values)) = values.payload() else { return Err(Raised::type_error("a list is needed")) };
    let values = values.borrow().iter().map(quick_float).collect::<Result<Option<Vec<f64>>>>()?;
    let values = values.ok_or_else(|| Raised::type_error("floats are needed"))?;
    vm.burn_steps(values.len() as u64);
    Ok(norm(&values).into())
}

// -- parts of floats -----------------------------------------------------------

fn frexp(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [x] = arguments.exactly("math.frexp")?;
    with_float(vm, &x, |vm, x| {
        let (mantissa, exponent) = if x.is_finite() { libm::frexp(x) } else { (x, 0) };
        Ok(vm.new_tuple([mantissa.into(), i64::from(exponent).into()]).into())
    })
}

fn ldexp(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [x, exponent] = arguments.exactly("math.ldexp")?;
    let exponent = match vm.index(&exponent) {
        Ok(exponent) => exponent,
        Err(raised) if vm.is_kind(&raised, ExceptionKind::OverflowError) => i64::MAX,
        Err(_) => return Err(Raised::type_error("Expected an int as second argument to ldexp.")),
    };
    with_float(vm, &x, move |_, x| {
        let result = libm::ldexp(x, exponent.clamp(-5000, 5000) as i32);
        Ok(in_range(x, result)?.into())
    })
}

fn modf(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [x] = arguments.exactly("math.modf")?;
    with_float(vm, &x, |vm, x| {
        let fraction = if x.is_infinite() { 0.0_f64.copysign(x) } else { x.fract().copysign(x) };
        Ok(vm.new_tuple([fraction.into(), x.trunc().into()]).into())
    })
}

fn fma(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [x, y, z] = arguments.exactly("math.fma")?;
    with_float(vm, &x, move |vm, x| {
        with_float(vm, &y, move |vm, y| {
            with_float(vm, &z, move |_, z| {
                let result = x.mul_add(y, z);
                let all_finite = x.is_finite() && y.is_finite() && z.is_finite();
                if result.is_infinite() && all_finite {
                    Err(Raised::overflow_error("overflow in fma"))
                } else {
                    Ok(result.into())
                }
            })
        })
    })
}

/// The sum without any rounding but the last: an exact rational number is kept.
fn fsum(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterable] = arguments.exactly("math.fsum")?;
    vm.collect(&iterable, |vm, items| sum_next(vm, items.into_iter(), Sum::default()))
}

#[derive(Default)]
struct Sum {
    /// Partial sums that do not overlap (Shewchuk, "Adaptive Precision Floating-Point Arithmetic").
    partials: Vec<f64>,
    /// What is infinite or no number, and of that what is infinite.
    special: f64,
    infinite: f64,
}

impl Sum {
    fn add(&mut self, mut x: f64) -> Result<()> {
        if !x.is_finite() {
            self.special += x;
            self.infinite += if x.is_infinite() { x } else { 0.0 };
            return Ok(());
        }
        let mut kept = 0;
        for index in 0..self.partials.len() {
            let mut y = self.partials[index];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                self.partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        if x.is_infinite() {
            return Err(Raised::overflow_error("intermediate overflow in fsum"));
        }
        self.partials.truncate(kept);
        self.partials.push(x);
        Ok(())
    }

    /// Half of the last bit is rounded with a look at what is below it.
    fn total(&self) -> f64 {
        if self.special != 0.0 || self.special.is_nan() {
            return self.special;
        }
        let mut partials = self.partials.iter().rev();
        let Some(&first) = partials.next() else { return 0.0 };
        let (mut high, mut low) = (first, 0.0);
        for &y in partials.by_ref() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        let next = partials.next().copied().unwrap_or(0.0);
        if (low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0) {
            let doubled = low * 2.0;
            let rounded = high + doubled;
            if rounded - high == doubled {
                high = rounded;
            }
        }
        high
    }
}

fn sum_next(vm: &mut Vm, mut items: std::vec::IntoIter<Value>, mut sum: Sum) -> Result<Outcome> {
    while let Some(item) = items.next() {
        match quick_float(&item)? {
            Some(float) => sum.add(float)?,
            None => {
                return with_float(vm, &item, move |vm, float| {
                    sum.add(float)?;
                    sum_next(vm, items, sum)
                });
            }
        }
    }
    if sum.infinite.is_nan() {
        return Err(Raised::value_error("-inf + inf in fsum"));
    }
    Ok(sum.total().into())
}
