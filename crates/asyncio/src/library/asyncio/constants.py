"""Numbers that the other modules agree on."""

# Seconds that the end of a run waits for functions in the default executor.
THREAD_JOIN_TIMEOUT = 300

# Frames kept of where a future was made, in debug mode.
DEBUG_STACK_DEPTH = 10
