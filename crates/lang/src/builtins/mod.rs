//! temporary
use crate::object::*; use crate::vm::Vm;
pub fn install(vm:&mut Vm){
 for (n,f) in [("print", print as NativeFunction),("next",next),("len",len),("isinstance",isinstance),("issubclass",issubclass),("repr",repr),("iter",iter),("sum",sum)] { let v=vm.new_builtin("builtins",n,f); vm.builtins.borrow_mut().set_text(n,v); }
}
fn print(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.texts(a.positional.into_vec(), Vm::str, |vm,t|{ let t:Vec<String>=t.iter().map(|x|x.to_string()).collect(); vm.write(&(t.join(" ")+"\n"))?; Ok(Value::None.into())}) }
fn next(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.next_item(&a.positional[0]) }
fn iter(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.iterate(&a.positional[0]) }
fn repr(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.repr(&a.positional[0]) }
fn len(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.length(&a.positional[0]) }
fn sum(vm:&mut Vm,a:Arguments)->Result<Outcome>{ vm.collect(&a.positional[0],|_,v|Ok(Value::Int(v.iter().map(|x|if let Value::Int(i)=x{*i}else{0}).sum()).into())) }
fn isinstance(vm:&mut Vm,a:Arguments)->Result<Outcome>{ Ok(Value::Bool(match &a.positional[1]{Value::Class(c)=>vm.is_instance(&a.positional[0],c),_=>false}).into()) }
fn issubclass(_vm:&mut Vm,a:Arguments)->Result<Outcome>{ let one=|c:&Value|match(&a.positional[0],c){(Value::Class(x),Value::Class(y))=>x.derives_from(y),_=>false}; Ok(Value::Bool(match a.positional[1].payload(){Some(Payload::Tuple(t))=>t.iter().any(one),_=>one(&a.positional[1])}).into()) }
