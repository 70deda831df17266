import os, io, json, csv, shutil, glob, tempfile, pathlib, stat
os.chdir(tempfile.mkdtemp())

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'filename', None))
with open('a.txt', 'w') as f:
    print(f.write('one\ntwo\nthree\n'), f.tell(), f.name, f.mode, f.closed)
    print('four', 4, file=f)
print(f.closed)
with open('a.txt') as f:
    for line in f:
        print(repr(line))
    print(repr(f.read()), f.readline())
    f.seek(0)
    print(f.readlines())
with open('a.txt', 'a') as f:
    f.write('five')
print(open('a.txt').read().splitlines())
with open('a.txt', 'r+') as f:
    print(f.read(3))
    f.seek(0)
    f.write('ONE')
    f.seek(0)
    print(f.readline())
json.dump({'a': [1, 2]}, open('d.json', 'w'))
print(json.load(open('d.json')))
with open('t.csv', 'w', newline='') as f:
    w = csv.writer(f)
    w.writerow(['a', 'b'])
    w.writerows([[1, 2], ['x,y', 'q"']])
print(open('t.csv', newline='').read().__repr__())
with open('t.csv') as f:
    print(list(csv.DictReader(f)))
print(sorted(os.listdir()))
os.mkdir('sub')
os.makedirs('sub/x/y', exist_ok=True)
t(lambda: os.makedirs('sub/x/y'))
t(lambda: os.mkdir('sub'))
t(lambda: os.rmdir('sub'))
t(lambda: os.remove('sub'))
open('sub/x/k.txt', 'w').close()
shutil.copy('a.txt', 'sub')
print([(os.path.basename(a) or a, sorted(b), sorted(c)) for a, b, c in os.walk('sub')])
print(sorted(glob.glob('*.t*')), sorted(glob.glob('**/*.txt', recursive=True)), sorted(glob.glob('sub/*')), sorted(glob.glob('**', recursive=True)), glob.glob('nox*'), sorted(glob.glob('sub/**/', recursive=True)))
print(os.path.exists('a.txt'), os.path.isfile('sub'), os.path.isdir('sub'), os.path.getsize('a.txt'), os.stat('a.txt').st_size, stat.filemode(os.stat('sub').st_mode))
os.rename('a.txt', 'b.txt')
t(lambda: os.rename('a.txt', 'c.txt'))
print(sorted(os.listdir('.')))
shutil.copytree('sub', 'sub2')
shutil.rmtree('sub')
print(sorted(os.listdir()), sorted((p.name for p in pathlib.Path('sub2').iterdir())))
P = pathlib.Path
p = P('notes') / 'n.txt'
t(lambda: p.write_text('hi'))
p.parent.mkdir()
print(p.write_text('hi\nyou'), p.read_text(), p.exists(), p.is_file(), p.stat().st_size, p.read_bytes())
t(lambda: p.parent.mkdir())
p.parent.mkdir(exist_ok=True)
t(lambda: P('nox').read_text())
t(lambda: P('nox').unlink())
P('nox').unlink(missing_ok=True)
print(sorted(map(str, P('.').rglob('*.txt'))), sorted(map(str, P('.').glob('*'))), sorted(map(str, P('.').glob('**/*'))), sorted(map(str, P('.').glob('**'))))
p.rename('m.txt')
print(p.exists(), P('m.txt').exists())
P('q').touch()
t(lambda: P('q').touch(exist_ok=False))
t(lambda: P('q/r').touch())
P('z/y/x').mkdir(parents=True)
t(lambda: P('z').rmdir())
with P('m.txt').open() as f:
    print(f.readline(), f)
with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d))
    open(os.path.join(d, 'i'), 'w').close()
print(os.path.exists(d))
with tempfile.NamedTemporaryFile('w+', suffix='.txt', delete=False) as f:
    f.write('x')
    f.flush()
    n = f.name
    print(n.endswith('.txt'))
print(open(n).read())
os.unlink(n)
with tempfile.TemporaryFile() as f:
    f.write(b'abc')
    f.seek(1)
    print(f.read())
f = open('u', 'w')
f.write('x' * 10)
print(repr(open('u').read()))
f.flush()
print(repr(open('u').read()))
f.write('y')
del f
print(open('u').read())
fd = os.open('v', os.O_CREAT | os.O_WRONLY)
print(os.write(fd, b'hello'), os.close(fd))
print(open('v').read())
with open('w', 'wb') as f:
    f.write(bytes(range(10)))
    f.seek(20)
    f.write(b'z')
with open('w', 'rb') as f:
    print(f.read(4), f.tell(), f.seek(-3, 2), f.read(), f.readline(), f.peek(2))
    b = bytearray(4)
    f.seek(0)
    print(f.readinto(b), b)
print(len(open('w', 'rb').read()), io.open is open)
t(lambda: shutil.copy('nox', 'y'))
t(lambda: shutil.rmtree('nox'))
t(lambda: os.listdir('nox'))
t(lambda: os.listdir('v'))
for e in sorted(os.scandir('.'), key=lambda e: e.name):
    print(e.name, e.is_dir(), e.path, end='; ')
print()
import logging
logging.basicConfig(filename='log.txt', level=logging.INFO, format='%(levelname)s:%(message)s', filemode='w')
logging.info('hello %d', 3)
print(open('log.txt').read())
import sys
sys.stdin = io.StringIO('Ann\n42\n')
print(input('Name? '), int(input()))
t(lambda: input('x'))
sys.stdin = sys.__stdin__
w = io.TextIOWrapper(io.BytesIO(b'a\r\nb\n\xc3\xa4'), encoding='utf-8')
print(w.readline(), w.read(), w)
b = io.BytesIO()
w = io.TextIOWrapper(b, write_through=True)
w.write('hä')
print(b.getvalue())
r = io.BufferedReader(io.BytesIO(b'1\n2\n3'))
print(r.readline(), r.peek(), r.read(1), r.read(), r)

class R(io.RawIOBase):
    n = 0

    def readable(self):
        return True

    def readinto(self, b):
        self.n += 1
        if self.n > 3:
            return 0
        b[:2] = b'%d\n' % self.n
        return 2
print(R().read(5), io.BufferedReader(R()).readlines(), io.TextIOWrapper(io.BufferedReader(R())).read())
print(os.path.samefile('v', './v'), os.path.abspath('v') == os.getcwd() + '/v', os.access('v', os.R_OK), os.access('nox', 0))
print(isinstance(open('v'), io.TextIOBase), isinstance(open('v', 'rb'), io.BufferedIOBase), isinstance(open('v', 'rb', 0), io.RawIOBase), isinstance(open('v'), io.IOBase))
os.chdir(tempfile.mkdtemp())
os.makedirs('a/b')
open('a/b/c.txt', 'w').close()
print(sorted(glob.glob('a/**', recursive=True)), sorted(glob.glob('a/*/')), glob.glob('a/b/c.txt'), glob.glob('a/b/*.txt/'), sorted(glob.glob(os.getcwd() + '/a/*')) == [os.getcwd() + '/a/b'], glob.glob('*', root_dir='a'))
