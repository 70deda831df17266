//! The Mersenne Twister (MT19937, Matsumoto and Nishimura 1998): the same numbers as `CPython` for the same seed.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::{BigInt, Sign};
use sha2::{Digest, Sha512};

use crate::number::{Computed, Number};
use crate::object::{Arguments, Class, DictRef, Native, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::types::indexing::with_integers;
use crate::vm::Vm;

use super::native::{add_class, new_native, receiver};

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// Fills `_random`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_class(vm, namespace, "_random", "Random", &RANDOM).map(drop)
}

const RANDOM: Type = Type {
    new: Some(new),
    methods: &[
        ("random", random),
        ("getrandbits", |vm, arguments| with_integers(vm, arguments, 1..2, get_bits)),
        ("_seed_int", seed_int),
        ("_seed_bytes", seed_bytes),
        ("_get_words", get_words),
        ("_set_words", set_words),
    ],
    slots: &[("__init__", nothing)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

struct Twister(RefCell<State>);

struct State {
    words: Box<[u32; SIZE]>,
    /// The next word to give; all are made anew when it is behind the last.
    place: usize,
}

impl Native for Twister {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, _: &mut dyn FnMut(&Value)) {}

    fn clear(&self) {}
}

impl State {
    fn from_word(seed: u32) -> State {
        let mut words = Box::new([0_u32; SIZE]);
        words[0] = seed;
        for index in 1..SIZE {
            let before = words[index - 1];
            words[index] = 1_812_433_253_u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(index as u32);
        }
        State { words, place: SIZE }
    }

    fn from_key(key: &[u32]) -> State {
        let mut state = State::from_word(19_650_218);
        let words = &mut state.words;
        let (mut at, mut key_at) = (1, 0);
        for _ in 0..SIZE.max(key.len()) {
            let before = words[at - 1];
            words[at] = (words[at] ^ (before ^ (before >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[key_at])
                .wrapping_add(key_at as u32);
            at = next_place(words, at);
            key_at = (key_at + 1) % key.len();
        }
        for _ in 1..SIZE {
            let before = words[at - 1];
            words[at] = (words[at] ^ (before ^ (before >> 30)).wrapping_mul(1_566_083_941)).wrapping_sub(at as u32);
            at = next_place(words, at);
        }
        words[0] = 0x8000_0000;
        state
    }

    fn next(&mut self) -> u32 {
        if self.place >= SIZE {
            self.twist();
            self.place = 0;
        }
        let mut word = self.words[self.place];
        self.place += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn twist(&mut self) {
        for index in 0..SIZE {
            let joined = (self.words[index] & 0x8000_0000) | (self.words[(index + 1) % SIZE] & 0x7fff_ffff);
            let mask = if joined & 1 == 0 { 0 } else { 0x9908_b0df };
            self.words[index] = self.words[(index + MIDDLE) % SIZE] ^ (joined >> 1) ^ mask;
        }
    }
}

fn next_place(words: &mut [u32; SIZE], at: usize) -> usize {
    if at + 1 < SIZE {
        return at + 1;
    }
    words[0] = words[SIZE - 1];
    1
}

fn new(_: &mut Vm, class: &Rc<Class>, _: &mut Arguments) -> Result<Outcome> {
    Ok(new_native(class, Twister(RefCell::new(State::from_key(&[0])))).into())
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn this(vm: &mut Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    let value = arguments.take_self();
    receiver::<Twister>(vm, &value, "_random.Random", method)
}

fn with<T>(object: &ObjectRef, work: impl FnOnce(&mut State) -> T) -> Result<T> {
    match object.native::<Twister>() {
        Some(twister) => Ok(work(&mut twister.0.borrow_mut())),
        None => Err(Raised::type_error("a random generator is needed")),
    }
}

/// 53 bits out of two words.
fn random(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "random")?;
    let [] = arguments.exactly("Random.random")?;
    let (high, low) = with(&object, |state| (state.next() >> 5, state.next() >> 6))?;
    let bits = u64::from(high) * 67_108_864 + u64::from(low);
    Ok(Value::Float(bits as f64 / 9_007_199_254_740_992.0).into())
}

/// `k` bits; the first word is the lowest.
fn get_bits(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "getrandbits")?;
    let [count] = arguments.exactly("Random.getrandbits")?;
    let count = vm.index(&count)?;
    if count < 0 {
        return Err(Raised::value_error("number of bits must be non-negative"));
    }
    crate::number::check_bits(&vm.limits, count as u64)?;
    let mut left = count as u32;
    let mut words = Vec::with_capacity(left.div_ceil(32) as usize);
    while left > 0 {
        let word = with(&object, State::next)?;
        words.push(if left < 32 { word >> (32 - left) } else { word });
        left = left.saturating_sub(32);
    }
    let value = match words.as_slice() {
        [] => Computed::Int(0),
        [word] => Computed::Int(i64::from(*word)),
        words => Computed::from(BigInt::from_slice(Sign::Plus, words)),
    };
    Ok(value.into_value(&vm.classes).into())
}

fn seed_int(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "seed")?;
    let [seed] = arguments.exactly("seed")?;
    let Some(seed) = Number::of(&seed).and_then(Number::to_big) else {
        return Err(Raised::type_error("an integer is needed"));
    };
    reseed(&object, &seed)
}

/// The seed is the text with its SHA-512 behind it, read as one number.
fn seed_bytes(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "seed")?;
    let [seed] = arguments.exactly("seed")?;
    let mut bytes: Vec<u8> = match (&seed, seed.payload()) {
        (_, Some(Payload::Bytes(bytes))) => bytes.to_vec(),
        (_, Some(Payload::ByteArray(bytes))) => bytes.borrow().clone(),
        (other, _) => other.as_str().map_or(Vec::new(), |text| text.as_bytes().to_vec()),
    };
    let digest = Sha512::digest(&bytes);
    bytes.extend_from_slice(&digest);
    reseed(&object, &BigInt::from_bytes_be(Sign::Plus, &bytes))
}

fn reseed(object: &ObjectRef, seed: &BigInt) -> Result<Outcome> {
    let mut key = seed.magnitude().to_u32_digits();
    if key.is_empty() {
        key.push(0);
    }
    with(object, |state| *state = State::from_key(&key))?;
    Ok(Value::None.into())
}

fn get_words(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "getstate")?;
    let words = with(&object, |state| {
        let words = state.words.iter().map(|word| Value::Int(i64::from(*word)));
        words.chain([Value::from(state.place)]).collect::<Vec<_>>()
    })?;
    Ok(vm.new_tuple(words).into())
}

fn set_words(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "setstate")?;
    let [words] = arguments.exactly("setstate")?;
    let Some(Payload::Tuple(items)) = words.payload() else {
        return Err(Raised::type_error("state vector must be a tuple"));
    };
    if items.len() != SIZE + 1 {
        return Err(Raised::value_error("state vector is the wrong size"));
    }
    let numbers: Vec<i64> = items.iter().map(|item| vm.index(item)).collect::<Result<_>>()?;
    let place = numbers[SIZE];
    if !(0..=SIZE as i64).contains(&place) {
        return Err(Raised::value_error("invalid state"));
    }
    with(&object, |state| {
        for (word, number) in state.words.iter_mut().zip(&numbers) {
            *word = *number as u32;
        }
        state.place = place as usize;
    })?;
    Ok(Value::None.into())
}
