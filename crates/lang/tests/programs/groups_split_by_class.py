class Crew(ExceptionGroup):
    def derive(self, members):
        return Crew(self.message + "'", members)


crew = Crew("crew", [ValueError(1), Crew("rest", [TypeError(2), TypeError(3)])])
try:
    raise crew
except* ValueError as group:
    print(type(group), group, group.exceptions)
except* TypeError as group:
    print(type(group), group, group.exceptions)

print(crew.split(TypeError))
print(crew.split(Exception)[0] is crew)
plain = ExceptionGroup("plain", [ValueError(1), ValueError(2)])
print(plain.split(ValueError)[0] is plain, plain.split(ValueError))
