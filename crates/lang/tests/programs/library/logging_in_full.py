import sys
sys.stderr = sys.stdout
import logging, sys, warnings, io, traceback
logging.warning('root %s', 1)
def work():
    logging.error('in work', stack_info=False)
    try: 1/0
    except ZeroDivisionError: logging.exception('failed')
work()
logging.getLogger().handlers.clear()
s = io.StringIO()
h = logging.StreamHandler(s); h.setFormatter(logging.Formatter('%(levelname)-8s %(name)s %(funcName)s:%(lineno)d %(module)s %(message)s %(threadName)s %(processName)s'))
lg = logging.getLogger('a.b'); lg.addHandler(h); lg.setLevel(logging.DEBUG); lg.propagate = False
def f(): lg.debug('x=%d', 3); lg.info('%(k)s', {'k': 1}); lg.warning('w', stacklevel=2)
f()
lg.log(25, 'custom'); logging.addLevelName(25, 'NOTICE'); lg.log(25, 'custom')
lg.error('boom %s', 'a', exc_info=ValueError('v')); lg.critical('st')
print(s.getvalue())
ad = logging.LoggerAdapter(lg, {'who': 'me'})
h.setFormatter(logging.Formatter('{who} {message} {levelno:>5}', style='{'))
ad.info('hi')
print(s.getvalue().splitlines()[-1])
h.setFormatter(logging.Formatter('$levelname $message', style='$')); lg.info('t'); print(s.getvalue().splitlines()[-1])
for a in (('nofields',), ('{}', None, '{'), ('$', None, '$'), ('{a b}', None, '{'), ('plain', None, '{'), ('x', None, '?')):
    try: logging.Formatter(*a); print('ok', a)
    except ValueError as e: print(e)
print(lg, h, logging.root, logging.getLogger('a'), lg.parent, logging.getLevelName(30), logging.getLevelName('INFO'), logging.getLevelName(7))
class F(logging.Filter):
    def filter(self, r): r.extra = 'E'; return 'no' not in r.getMessage()
h.addFilter(F()); h.setFormatter(logging.Formatter('%(extra)s %(message)s')); lg.info('no'); lg.info('yes'); print(s.getvalue().splitlines()[-1])
try: lg.info('x', extra={'message': 1})
except KeyError as e: print(e)
rec = logging.makeLogRecord({'msg': 'm', 'levelname': 'L'}); print(logging.Formatter('%(levelname)s %(msg)s').format(rec))
logging.lastResort.setLevel(logging.DEBUG)
z = logging.getLogger('z'); z.warning('last resort'); z.debug('no')
try: logging.getLogger('q').setLevel('NOPE')
except ValueError as e: print(e)
print(logging.getLogger('x.y.z').getChild('w').name, logging.getLogger('x.y') is logging.getLogger('x.y'), sorted(l.name for l in logging.getLogger('x').getChildren()))
logging.captureWarnings(True); warnings.warn('captured'); logging.captureWarnings(False)
logging.disable(logging.ERROR); logging.error('hidden'); logging.disable(0)
logging.basicConfig(format='%(message)s!', level='INFO', force=True); logging.info('forced')
def outer():
    print(traceback.format_stack(limit=2)); print(traceback.extract_stack(limit=2)); traceback.print_stack(limit=2)
def outermost(): outer()
outermost()
try: outer(1)
except TypeError as e: print(traceback.format_exception(e), traceback.format_exception_only(e)); te = traceback.TracebackException.from_exception(e); print(te.exc_type, str(te), list(te.format_exception_only()), te.stack)
