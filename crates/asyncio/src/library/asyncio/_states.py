"""The states of timeouts, runners and barriers, as members of an enum for whoever asks."""

import enum


def _made(module, name, states):
    made = enum.Enum(name, states, module=module)
    made.__qualname__ = name
    return made


TimeoutState = _made("asyncio.timeouts", "_State", {
    "CREATED": "created", "ENTERED": "active", "EXPIRING": "expiring", "EXPIRED": "expired", "EXITED": "finished",
})
RunnerState = _made("asyncio.runners", "_State", {"CREATED": "created", "INITIALIZED": "initialized", "CLOSED": "closed"})
BarrierState = _made("asyncio.locks", "_BarrierState", {
    "FILLING": "filling", "DRAINING": "draining", "RESETTING": "resetting", "BROKEN": "broken",
})
