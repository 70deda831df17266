"""Numbers that the other modules agree on."""

# Seconds that the end of a run waits for functions in the default executor.
THREAD_JOIN_TIMEOUT = 300

# Frames kept of where a future was made, in debug mode.
DEBUG_STACK_DEPTH = 10

LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5
ACCEPT_RETRY_DELAY = 1
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 1024 * 256
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512

# Stands for the pipe through which signals wake the loop.
WAKEUP_DESCRIPTOR = 3
