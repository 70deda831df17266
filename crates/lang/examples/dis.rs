use std::env;
fn main() {
    let stack = std::thread::Builder::new().stack_size(64 << 20);
    stack
        .spawn(|| {
            let args: Vec<String> = env::args().skip(1).collect();
            let quiet = args[0] == "-q";
            let (mut ok, mut bad, mut skip) = (0, 0, 0);
            let mut instrs = 0usize;
            for path in args.iter().skip(usize::from(quiet)) {
                let Ok(source) = std::fs::read_to_string(path) else {
                    skip += 1;
                    continue;
                };
                let Ok(parsed) = ruff_python_parser::parse_module(&source) else {
                    skip += 1;
                    continue;
                };
                let result = std::panic::catch_unwind(|| {
                    loopglass_lang::compile::compile_module(parsed.syntax(), &source)
                });
                match result {
                    Ok(Ok(unit)) => {
                        ok += 1;
                        fn n(u: &loopglass_lang::compile::unit::Unit) -> usize {
                            u.instructions.len()
                                + u.constants
                                    .iter()
                                    .map(|c| {
                                        if let loopglass_lang::compile::unit::Constant::Unit(u) = c
                                        {
                                            n(u)
                                        } else {
                                            0
                                        }
                                    })
                                    .sum::<usize>()
                        }
                        instrs += n(&unit);
                        if !quiet {
                            println!("{unit}")
                        }
                    }
                    Ok(Err(e)) => {
                        bad += 1;
                        println!("{path}: {e:?}")
                    }
                    Err(_) => {
                        bad += 1;
                        println!("{path}: PANIC")
                    }
                }
            }
            println!("ok {ok} bad {bad} skip {skip} instructions {instrs}");
        })
        .unwrap()
        .join()
        .unwrap();
}
