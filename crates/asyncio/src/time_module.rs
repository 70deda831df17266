//! The `time` module, on the virtual clock.

use loopglass_lang::object::{Arguments, DictRef, NativeFunction, Outcome, Raised, Result, Value};
use loopglass_lang::vm::Vm;

use crate::clock::EPOCH;
use crate::state::Asyncio;

/// Fills the module's namespace.
pub fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let functions: [(&str, NativeFunction); 11] = [
        ("sleep", sleep),
        ("time", time),
        ("monotonic", seconds),
        ("perf_counter", seconds),
        ("process_time", seconds),
        ("thread_time", seconds),
        ("time_ns", time_ns),
        ("monotonic_ns", nanoseconds),
        ("perf_counter_ns", nanoseconds),
        ("process_time_ns", nanoseconds),
        ("thread_time_ns", nanoseconds),
    ];
    for (name, function) in functions {
        let function = vm.new_builtin("time", name, function);
        namespace.borrow_mut().set_text(name, function);
    }
    Ok(())
}

fn now(vm: &Vm) -> f64 {
    Asyncio::of(vm).map_or(0.0, |asyncio| asyncio.clock.now())
}

fn sleep(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [given] = arguments.exactly("time.sleep")?;
    let Some(length) = crate::loop_methods::seconds(&given)? else {
        let name = vm.type_name(&given);
        return Err(Raised::type_error(format!("'{name}' object cannot be interpreted as an integer")));
    };
    if length < 0.0 {
        return Err(Raised::value_error("sleep length must be non-negative"));
    }
    if length.is_nan() {
        return Err(Raised::value_error("Invalid value NaN (not a number)"));
    }
    let until = now(vm) + length;
    Ok(crate::parking::sleep_until(vm, until))
}

fn seconds(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(now(vm).into())
}

fn time(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok((EPOCH + now(vm)).into())
}

fn nanoseconds(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::Int((now(vm) * 1e9).round() as i64).into())
}

fn time_ns(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::Int(((EPOCH + now(vm)) * 1e9).round() as i64).into())
}
