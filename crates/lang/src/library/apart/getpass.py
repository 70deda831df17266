"""There is nobody to ask for a password here."""


class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None):
    raise EOFError("there is no standard input here")


def getuser():
    import os
    return os.environ.get("USER", "learner")
