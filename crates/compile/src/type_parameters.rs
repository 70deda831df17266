//! Type parameters and `type` statements (PEP 695).

use ruff_python_ast::{Arguments, Expr, StmtTypeAlias, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

use super::CompileError;
use super::compiler::Compiler;
use super::constants::text;
use super::function::no_scope;
use super::op::{Op, Register};
use super::symbols::{Flags, NAMESPACE, ScopeId, ScopeKind, Variable};
use super::unit::{Constant, Unit};

/// The scope that type parameters were entered from, and theirs.
pub(super) struct Entered {
    outer: ScopeId,
    own: ScopeId,
}

impl<'a> Compiler<'a> {
    /// Makes the type parameters; names are then looked up from their scope until they are left.
    pub fn enter_type_parameters(&mut self, parameters: Option<&'a TypeParams>) -> Option<Entered> {
        let parameters = parameters?;
        let own = self.context.symbols.scope_of(ScopeKind::TypeParameters, parameters.range)?;
        let outer = std::mem::replace(&mut self.scope, own);
        for (register, is_cell) in self.hidden_parameters(own) {
            if is_cell {
                self.code.emit(Op::MakeCell { register }, parameters.range);
            }
        }
        for parameter in &parameters.type_params {
            self.type_parameter(parameter);
        }
        let base = self.code.top();
        for parameter in &parameters.type_params {
            self.load_name(parameter.name(), parameter.range(), None);
        }
        let dst = self.code.result(base, None);
        let count = parameters.type_params.len() as u16;
        self.code.emit(Op::BuildTuple { dst, base, count }, parameters.range);
        self.store_name(".type_params", dst, parameters.range);
        self.code.reset(base);
        Some(Entered { outer, own })
    }

    /// Calls the function of `typing` that makes a parameter of this kind, with its name, bound and default.
    fn type_parameter(&mut self, parameter: &'a TypeParam) {
        let range = parameter.range();
        let name = parameter.name();
        let (maker, bound) = match parameter {
            TypeParam::TypeVar(node) => match node.bound.as_deref() {
                Some(bound @ Expr::Tuple(_)) => ("_constrained_type_variable", Some(bound)),
                bound => ("_type_variable", bound),
            },
            TypeParam::ParamSpec(_) => ("_parameter_specification", None),
            TypeParam::TypeVarTuple(_) => ("_type_variable_tuple", None),
        };
        let base = self.import_own("typing", maker, range);
        self.constant_into(text(name), range, None);
        self.type_expression(name, bound, range);
        self.type_expression(name, parameter.default(), range);
        self.finish_type_call(base, name, range);
    }

    /// The function that computes a type when it is asked for, or None.
    fn type_expression(&mut self, name: &str, value: Option<&'a Expr>, range: TextRange) {
        let Some(value) = value else {
            self.constant_into(Constant::None, range, None);
            return;
        };
        let unit = self
            .inner(ScopeKind::TypeExpression, value.range(), name, range.start())
            .map_or_else(|| Err(no_scope(range)), |inner| inner.compile_type_expression(value));
        self.make_function(unit, 0, self.code.top(), None, range);
    }

    /// Calls what stands in `base` with the three arguments behind it, and binds what it makes.
    fn finish_type_call(&mut self, base: Register, name: &str, range: TextRange) {
        let dst = self.code.result(base, None);
        self.code.emit(Op::Call { count: 3, dst, base }, range);
        self.store_name(name, dst, range);
        self.code.reset(base);
    }

    /// Goes back to the scope around; a function gets its `__type_params__` first.
    pub fn leave_type_parameters(&mut self, entered: Option<&Entered>, function: Option<Register>, range: TextRange) {
        let Some(&Entered { outer, own }) = entered else {
            return;
        };
        if let Some(function) = function {
            let top = self.code.top();
            let object = self.code.allocate();
            self.code.emit(Op::Copy { dst: object, src: function }, range);
            let value = self.load_name(".type_params", range, None);
            let site = self.code.site("__type_params__".into());
            self.code.emit(Op::StoreAttribute { object, value, site }, range);
            self.code.reset(top);
        }
        for (register, _) in self.hidden_parameters(own) {
            self.code.emit(Op::Clear { register }, range);
            self.code.set_unbound(register);
        }
        self.scope = outer;
    }

    fn hidden_parameters(&self, scope: ScopeId) -> Vec<(Register, bool)> {
        let scope = self.context.symbols.scope(scope);
        let registers = scope.bound.iter().filter_map(|name| match scope.local(name) {
            Variable::Local(register) | Variable::Cell(register) => Some((register, scope.flags(name).has(Flags::CELL))),
            _ => None,
        });
        registers.collect()
    }

    /// Calls `__build_class__` with one more base, `Generic[...]`.
    pub fn call_generic(
        &mut self,
        base: Register,
        arguments: Option<&'a Arguments>,
        parameters: &'a TypeParams,
        range: TextRange,
    ) -> Register {
        let list = base + 1;
        self.code.emit(Op::BuildList { dst: list, base: list, count: 2 }, range);
        self.code.reset(list + 1);
        if let Some(arguments) = arguments {
            self.extend_list(list, &arguments.args, range);
        }
        let value = self.generic_base(parameters, range);
        self.code.emit(Op::ListAppend { list, value }, range);
        self.code.reset(list + 1);
        match arguments {
            Some(arguments) if !arguments.keywords.is_empty() => {
                self.keyword_dict(base, &arguments.keywords, range);
            }
            _ => {
                self.code.allocate();
            }
        }
        let dst = self.code.result(base, None);
        self.code.emit(Op::CallSpread { dst, base }, range);
        dst
    }

    /// `Generic[T, *Ts]`.
    fn generic_base(&mut self, parameters: &'a TypeParams, range: TextRange) -> Register {
        let object = self.import_own("typing", "Generic", range);
        let list = self.code.allocate();
        self.code.emit(Op::BuildList { dst: list, base: list, count: 0 }, range);
        for parameter in &parameters.type_params {
            let value = self.load_name(parameter.name(), range, None);
            let op = match parameter {
                TypeParam::TypeVarTuple(_) => Op::ListExtend { list, iterable: value },
                _ => Op::ListAppend { list, value },
            };
            self.code.emit(op, range);
            self.code.reset(value);
        }
        self.code.emit(Op::ListToTuple { dst: list, list }, range);
        let dst = self.code.result(object, None);
        self.code.emit(Op::LoadItem { dst, object, index: list }, range);
        dst
    }

    pub fn type_alias(&mut self, node: &'a StmtTypeAlias) {
        let Expr::Name(name) = &*node.name else {
            return;
        };
        let base = self.import_own("typing", "_type_alias", node.range);
        self.constant_into(text(&name.id), node.range, None);
        let entered = self.enter_type_parameters(node.type_params.as_deref());
        if entered.is_some() {
            self.load_name(".type_params", node.range, None);
        } else {
            self.constant_into(Constant::Tuple([].into()), node.range, None);
        }
        self.type_expression(&name.id, Some(&node.value), node.range);
        self.leave_type_parameters(entered.as_ref(), None, node.range);
        self.finish_type_call(base, &name.id, node.range);
    }

    /// A default may be `*tuple[int, str]`: the one item of it.
    fn compile_type_expression(mut self, value: &'a Expr) -> Result<Unit, CompileError> {
        if let Some(cell) = self.context.symbols.scope(self.frame).free_register(NAMESPACE) {
            self.code.emit(Op::SeeNamespace { cell }, value.range());
        }
        let src = self.parameter_annotation(value);
        self.code.emit(Op::Return { clean: false, src }, value.range());
        self.finish()
    }
}
