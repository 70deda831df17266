import configparser
import io
import os
import tempfile
os.chdir(tempfile.mkdtemp())
T = '\n# comment\n[DEFAULT]\nbase = /srv\ndebug = yes\n[server]\nhost = localhost\nport: 8080\npath = %(base)s/www\nmulti = a\n  b\n\n  c\n; other\n[Empty]\n[types]\nf = 1.5\nno = off\npct = 50%%\n'

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e))
c = configparser.ConfigParser()
c.read_string(T)
print(c.sections(), c.options('server'), c.has_section('x'), c.has_option('server', 'PORT'), 'server' in c, list(c), len(c))
print(c['server']['host'], c.getint('server', 'port'), c['server'].getint('port'), c.get('server', 'path'), repr(c['server']['multi']), c.getboolean('types', 'no'), c['types'].getfloat('f'), c['types']['pct'], c['server'].get('nope'), c['server'].get('nope', 'd'), c.get('server', 'zz', fallback='q'), c['server'].getboolean('debug'))
print(c.items('server'), dict(c['types']), c['server'], c.defaults())
t(lambda: c['nope'])
t(lambda: c.get('nope', 'a'))
t(lambda: c.get('server', 'zz'))
t(lambda: c['server']['zz'])
t(lambda: c.getint('server', 'host'))
t(lambda: c.getboolean('server', 'host'))
t(lambda: c.add_section('server'))
t(lambda: c.add_section('DEFAULT'))
t(lambda: c.set('server', 'x', 5))
t(lambda: c['server'].__setitem__('x', 5))
c['new'] = {'a': '1', 'B': 'two'}
c.set('server', 'x', 'y')
c.remove_option('server', 'multi')
c.remove_section('Empty')
o = io.StringIO()
c.write(o)
print(o.getvalue())
o = io.StringIO()
c.write(o, False)
print(o.getvalue()[:30])
for s in ('a=1', '[a]\nx=1\nx=2', '[a]\n[a]', '[a]\nnovalue', '[a]\nx=%(y)s', '[a]\nx=%q', '[a]\nx=%(x)s'):

    def f():
        p = configparser.ConfigParser()
        p.read_string(s)
        return p.get('a', 'x')
    t(f)
p = configparser.ConfigParser(allow_no_value=True)
p.read_string('[a]\nflag\nx=1')
print(p['a']['flag'], dict(p['a']))
p = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
p.read_string('[a]\nx=1\ny=${x}2\nz=${b:q}$$\n[b]\nq=${a:x}!')
print(dict(p['a']), dict(p['b']))
p = configparser.ConfigParser({'k': 'v'}, inline_comment_prefixes='#')
p.read_string('[a]\nx=1 # c\n')
print(dict(p['a']))
p.optionxform = str
p.read_string('[A]\nKey=1')
print(dict(p['A']))
with open('cfg.ini', 'w') as f:
    c.write(f)
d = configparser.ConfigParser()
print(d.read(['cfg.ini', 'nope.ini']), d.sections(), d == c, d['new']['b'])
r = configparser.RawConfigParser()
r.read_string('[a]\nx=%(y)s')
print(r.get('a', 'x'))
