//! Die Seite auf Deutsch.
use loopglass_session::view::{Cause, Lane, Moment, Outcome, SpanKind, Status, Stream, TaskState, View};

use super::{Texts, number};
use crate::examples::Group;
use crate::parts::Phase;
use crate::platform::theme::Theme;
use crate::state::{Detail, Notice, Part, Speed, Work};

pub static TEXTS: Texts = Texts {
    // The page
    title: "Loopglass",
    skip: "Zur Bühne springen",
    program: "Programm",
    own_program: "Dein Programm",
    restore: "Meine Änderungen verwerfen",
    restore_title: "Dieses Beispiel in den ursprünglichen Zustand zurücksetzen",
    run: "Ausführen",
    run_title: "Das Programm von vorn bis zum Ende ausführen (Strg+Eingabe im Editor)",
    detail_level: "Detailstufe",
    help: "Tasten",
    table: "Ablauftabelle",
    parts: "Teile",
    editor: "Python-Programm",
    happened: "Was gerade geschah",
    stage: "Die Ereignisschleife",
    edited: "Seit diesem Lauf geändert. Ein Schritt oder Ausführen beginnt von vorn.",
    dismiss: "Schließen",
    language_label: "Sprache",
    detail_rest: " und Callbacks",
    // Taking along
    take_along: "Das Bild mitnehmen",
    save_svg: "Bild als SVG speichern",
    save_png: "Bild als PNG speichern",
    print: "Drucken...",
    // How the run stands
    stopped: "Mitten im Lauf angehalten.",
    not_python: "Dieser Text ist noch kein Python-Programm.",
    waits_for_you: "Es hängt nicht: es wartet auf dich",
    deadlock: "Deadlock: es wird nie wieder etwas geschehen",
    failed: "Es endete mit einer Ausnahme",
    unsupported: "Hier nicht verfügbar",
    // Ready queue
    running: "Läuft",
    this_pass: "Dieser Durchgang",
    next_pass: "Nächster Durchgang",
    nothing_runs: "niemand",
    module_runs: "das Modul",
    loop_runs: "die Schleife selbst",
    loop_waits: "die Schleife wartet",
    nothing_ready: "Leer.",
    nothing_scheduled: "Noch nichts.",
    cancelled_handle: "abgebrochen",
    // Before the first step
    welcome_title: "Dein Programm steht vor seiner ersten Zeile.",
    welcome_text: "Eine Ereignisschleife führt immer nur eines aus und geht weiter, sobald es mit await wartet. Sieh ihr beim Wählen zu.",
    welcome_step: "Schritt zur nächsten Zeile",
    welcome_play: "Alles abspielen",
    // Timers
    clock: "Virtuelle Uhr",
    no_timers: "Kein Timer wartet.",
    // Tasks and Futures
    no_objects: "Noch kein Task und kein Future. Sie erscheinen, sobald das Programm sie erzeugt.",
    module: "Modul",
    waits_for: "wartet auf",
    when_done: "Wenn fertig",
    no_callbacks: "wird niemand benachrichtigt",
    must_cancel: "cancel() wurde aufgerufen: CancelledError kommt, wenn er wieder an der Reihe ist",
    task: "Task",
    future: "Future",
    // Touching
    set_result: "Ergebnis setzen...",
    set_exception: "Ausnahme setzen...",
    cancel: "Abbrechen",
    cancel_with: "Mit Nachricht abbrechen...",
    expression: "Ergebnis, ein Python-Ausdruck",
    class: "Ausnahmeklasse",
    message: "Nachricht",
    message_optional: "Nachricht (darf leer bleiben)",
    apply_result: "Ergebnis setzen",
    apply_exception: "Ausnahme setzen",
    // Output and timeline
    no_output: "Noch wurde nichts ausgegeben.",
    no_lanes: "Für jeden Task erscheint eine Bahn.",
    playhead_label: "Stelle im Lauf",
    // Trace table
    copy: "Tabelle kopieren",
    show_pictures: "Zurück zu den Bildern",
    no_trace: "Noch ist nichts geschehen.",
    // Transport
    transport: "Durch den Lauf gehen",
    play: "Abspielen",
    pause: "Pause",
    stop: "Stopp",
    speed_label: "Tempo",
    step: "Schritt",
    step_back: "Schritt zurück",
    task_step: "Schritt mit diesem Task",
    task_step_back: "Schritt zurück mit diesem Task",
    callback: "Nächster Callback",
    callback_back: "Callback davor",
    pass: "Nächster Durchgang",
    pass_back: "Durchgang davor",
    timer: "Nächster Timer",
    start: "Anfang",
    end: "Ende",
    // Keys
    shortcuts: "Mit diesen Tasten durch den Lauf gehen",
    close: "Schließen",
    keys_note: "Die Tasten gelten, solange der Fokus nicht im Editor oder in einem Feld ist. Den Editor verlässt man mit Esc, dann Tab.",
    keys_title: "Tasten",
    key: "Taste",
    does: "Was sie tut",
    // Numbers
    count,
    seconds,
    // The page
    group: |group| match group {
        Group::Book => "Aus dem Buch",
        Group::Turns => "Einander abwechseln",
        Group::Trouble => "Was schiefgeht",
    },
    example,
    detail: |detail| match detail {
        Detail::Tasks => "Tasks",
        Detail::Handles => "Handles",
    },
    theme: |theme| match theme {
        Theme::System => "Farben: wie das System",
        Theme::Light => "Farben: hell",
        Theme::Dark => "Farben: dunkel",
    },
    part: |part| match part {
        Part::Code => "Code",
        Part::Queue => "Ready Queue",
        Part::Timers => "Timer und Uhr",
        Part::Objects => "Tasks und Futures",
        Part::Output => "Ausgabe",
        Part::Timeline => "Zeitachse",
    },
    part_in_short: |part| match part {
        Part::Code => "Code",
        Part::Queue => "Queue",
        Part::Timers => "Timer",
        Part::Objects => "Karten",
        Part::Output => "Ausgabe",
        Part::Timeline => "Zeit",
    },
    notice: |notice| match notice {
        Notice::NotKept => "Dieser Browser bewahrt für diese Seite nichts auf: kopiere dein Programm, bevor du gehst.",
        Notice::CutOff => {
            "Du hast die Vergangenheit geändert: was nach diesem Moment kam, ist abgeschnitten, und der Lauf geht von hier weiter."
        }
        Notice::Copied => "Die Tabelle ist kopiert.",
        Notice::CannotSave => "Dieser Browser lässt die Seite das Bild nicht speichern.",
        Notice::CannotCopy => "Dieser Browser lässt die Seite nicht kopieren: markiere die Tabelle und kopiere sie selbst.",
    },
    sentence,
    place: |view| {
        let (position, end) = (count(view.position), count(view.known_end.max(view.position)));
        if view.is_complete { format!("Moment {position} von {end}") } else { format!("Moment {position}") }
    },
    working,
    waits: |waiter| format!("{} wartet auf {}", waiter.task, waiter.waits_for),
    lead_to: |name| format!("Zu {name}"),
    at_line: |line| format!("Zeile {line}"),
    problem_place: |line, column| format!("Zeile {line}, Spalte {column}"),
    and_more: |more| format!("und {} weitere", count(more as u64)),
    phase: |phase| match phase {
        Phase::Wait => {
            ("warten", "Nichts ist bereit: die Schleife wartet, bis ein Timer fällig ist oder draußen etwas geschieht")
        }
        Phase::Collect => ("sammeln", "Ein Durchgang beginnt: jeder fällige Timer geht in die Ready Queue"),
        Phase::Run => ("ausführen", "Die Schleife führt aus, was zu Beginn des Durchgangs bereit war, eins nach dem anderen"),
    },
    pass_number: |pass| if pass == 0 { "noch kein Durchgang".into() } else { format!("Durchgang {}", count(u64::from(pass))) },
    legend: || {
        [
            ("Ready Queue", "wer als Nächstes läuft: die Schleife nimmt den Ersten von links, immer nur einen"),
            ("Timer", "wer schläft und wie lange: ist ein Timer fällig, geht er in die Ready Queue"),
            ("Karten", "rund ist ein Task mit der Zeile, in der er steht; eckig ein Future, eine Schachtel für ein Ergebnis"),
            ("Zeitachse", "eine Bahn für jeden Task: gefüllt, solange er läuft, schraffiert, solange er wartet"),
        ]
    },
    // Timers
    timer_effect: |timer, detail| match (&timer.wakes, detail) {
        (Some(task), Detail::Tasks) => format!("weckt {task}"),
        (Some(task), Detail::Handles) => format!("{} (weckt {task})", timer.handle.label),
        (None, _) => timer.handle.label.clone(),
    },
    due: |time| format!("fällig bei {}", seconds(time)),
    time_left: |left| if left > 0.0 { format!("noch {}", seconds(left)) } else { "fällig".into() },
    // Tasks and Futures
    task_state: |state, outcome| match (state, outcome) {
        (TaskState::Running, _) => "läuft",
        (TaskState::Ready, _) => "bereit",
        (TaskState::Waiting, _) => "wartet",
        (TaskState::Ended, outcome) => self::outcome(outcome),
    },
    outcome,
    wakes: |name| format!("weckt {name}"),
    tells: |name| format!("benachrichtigt {name}"),
    cancelling: |requests| format!("cancelling() ist {requests}"),
    library_frames: |number| counted(number as u64, "Frame der Bibliothek", "Frames der Bibliothek"),
    library_objects: |number, shown| {
        let objects = counted(number as u64, "Objekt", "Objekte");
        if shown { format!("{objects} der Bibliothek ausblenden") } else { format!("{objects} der Bibliothek zeigen") }
    },
    touch: |verb, name| format!("{verb} ({name})"),
    // Output
    stream: |stream| match stream {
        Stream::Stdout => "ausgegeben",
        Stream::Report => "Meldung",
        Stream::Error => "Fehler",
    },
    go_to_print: |line| match line {
        None => "Zum Moment dieser Ausgabe".into(),
        Some(line) => format!("Zum Moment dieser Ausgabe: Zeile {line}"),
    },
    explanation,
    // Timeline
    playhead: |view| format!("{}, {}", (TEXTS.place)(view), seconds(view.time)),
    span,
    lane,
    // Trace table
    trace_columns: || ["Durchgang", "Zeit", "Wer", "Was sich änderte"],
    // Transport
    speed,
    with_key: |name, key| format!("{name} ({key})"),
    keys: || &KEYS,
};

fn count(number: u64) -> String {
    number::grouped(number, '.')
}

fn seconds(time: f64) -> String {
    number::seconds(time, '.', ',')
}

fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {many}", count(number)) }
}

fn example(id: &str) -> &'static str {
    match id {
        "future" => "Ein Future, von Hand gesetzt",
        "task" => "Ein Task lehnt ein Ergebnis ab",
        "turns" => "Anderen den Vortritt lassen: sleep(0)",
        "gather" => "Drei Wartezeiten zugleich: gather",
        "cancel" => "Einen Task abbrechen",
        "box" => "Eine Schachtel, die auf dich wartet",
        "forgotten" => "Eine Coroutine ohne await",
        "blocked" => "Eine Schleife, von time.sleep blockiert",
        "endless" => "Eine Endlosschleife",
        "deep" => "Rekursion ohne Ende",
        _ => "Beispiel",
    }
}

/// What this moment is, and why.
fn sentence(view: &View) -> String {
    let place = match view.pass {
        0 if view.time <= 0.0 => String::new(),
        0 => format!("{}. ", seconds(view.time)),
        pass => format!("Durchgang {pass}, {}. ", seconds(view.time)),
    };
    match &view.moment {
        Moment::Start if view.position == 0 => "Noch ist nichts gelaufen. Ein Schritt oder Abspielen beginnt.".into(),
        Moment::Start => format!("{place}{}", TEXTS.stopped),
        Moment::End => format!("{place}{}", ending(&view.status)),
        moment => format!("{place}{}", happening(moment, view)),
    }
}

fn happening(moment: &Moment, view: &View) -> String {
    match moment {
        Moment::Line { line, task } => {
            let function = view.stack.last().map(|frame| frame.function.as_str()).filter(|name| *name != "<module>");
            match (function, task) {
                (Some(function), Some(task)) => format!("{task} läuft: als Nächstes Zeile {line} von {function}."),
                (None, Some(task)) => format!("{task} läuft: als Nächstes Zeile {line}."),
                (Some(function), None) => format!("Als Nächstes Zeile {line} von {function}."),
                (None, None) => format!("Als Nächstes Zeile {line} des Moduls."),
            }
        }
        Moment::Pass { handles, due, .. } => {
            let handles = counted(*handles as u64, "Handle ist", "Handles sind");
            match due {
                0 => format!("Der Durchgang beginnt: {handles} bereit. Was dazukommt, wartet auf den nächsten Durchgang."),
                1 => format!("Der Durchgang beginnt: ein Timer ist fällig, {handles} bereit."),
                due => format!("Der Durchgang beginnt: {} Timer sind fällig, {handles} bereit.", count(*due as u64)),
            }
        }
        Moment::Callback { label, task, cause } => callback(label, task.as_deref(), cause),
        Moment::Idle { until } => {
            let left = seconds(until - view.time);
            match view.timers.first().and_then(|timer| timer.wakes.as_ref()) {
                Some(task) => format!("Nichts ist bereit. Die Schleife wartet {left} auf den ersten Timer, der {task} weckt."),
                None => format!("Nichts ist bereit. Die Schleife wartet {left} auf den ersten Timer."),
            }
        }
        Moment::Intervention { what } => format!("Das warst du: {what}."),
        Moment::Start | Moment::End => String::new(),
    }
}

fn callback(label: &str, task: Option<&str>, cause: &Cause) -> String {
    match (task, cause) {
        (Some(task), Cause::Scheduled) => {
            format!("Die Schleife nimmt {task} aus der Queue: er war eingeplant und ist jetzt an der Reihe.")
        }
        (Some(task), Cause::Yielded) => format!("{task} macht weiter: er hatte Platz gemacht und ist wieder an der Reihe."),
        (Some(task), Cause::TimerDue) => {
            format!("Der Timer ist fällig: er setzt das Ergebnis des sleep, und das stellt {task} zurück in die Ready Queue.")
        }
        (Some(task), Cause::Done { future }) => format!("{task} macht weiter: {future}, worauf er wartete, ist fertig."),
        (Some(task), Cause::Cancelled) => {
            format!("{task} wird zum Abbruch geweckt: CancelledError wird dort ausgelöst, wo er wartet.")
        }
        // As CPython calls what ends a sleep.
        (None, Cause::TimerDue) if label == "_set_result_unless_cancelled" => {
            "Der Timer ist fällig: er setzt das Ergebnis des sleep, und das stellt den schlafenden Task zurück in die Ready Queue."
                .into()
        }
        (None, Cause::TimerDue) => format!("Der Timer ist fällig: die Schleife ruft {label} auf."),
        (None, Cause::Done { future }) => format!("{future} ist fertig: die Schleife ruft {label} auf."),
        (None, Cause::Scheduled | Cause::Yielded | Cause::Cancelled) => {
            format!("Die Schleife nimmt {label} aus der Queue und ruft es auf.")
        }
    }
}

fn ending(status: &Status) -> &'static str {
    match status {
        Status::Finished => "Das Programm ist zu Ende: seine letzte Zeile ist gelaufen.",
        Status::Failed { .. } => "Das Programm endete mit einer Ausnahme.",
        Status::WaitingForLearner { .. } => "Nichts ist bereit, und kein Timer wartet. Das Programm wartet auf dich.",
        Status::Deadlock { .. } => "Nichts ist bereit, kein Timer wartet, und niemand kann das ändern: ein Deadlock.",
        Status::Unsupported { .. } => "Der Lauf hält hier an: das Nächste ist nicht verfügbar.",
        Status::NotStarted | Status::Paused => "Der Lauf ruht hier.",
    }
}

fn working(work: &Work) -> String {
    let lines = counted(work.lines, "Zeile", "Zeilen");
    match work.line {
        Some(line) => format!("Läuft... Zeile {line}, bisher etwa {lines}"),
        None => format!("Läuft... bisher etwa {lines}"),
    }
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Pending => "offen",
        Outcome::Result(_) => "Ergebnis",
        Outcome::Exception(_) => "Ausnahme",
        Outcome::Cancelled => "abgebrochen",
    }
}

/// One plain sentence under an error that learners meet.
fn explanation(error: &str) -> Option<&'static str> {
    const KNOWN: [(&str, &str); 10] = [
        (
            "was never awaited",
            "Eine async-Funktion aufzurufen erzeugt nur eine Coroutine. Sie läuft erst mit await oder als Task.",
        ),
        (
            "exception was never retrieved",
            "Ein Task ist gescheitert, und niemand fragte nach seinem Ergebnis: warte mit await auf ihn oder sieh dir exception() an.",
        ),
        (
            "does not support set_result",
            "Das Ergebnis eines Tasks ist, was seine Coroutine zurückgibt. Nur ein eigenes Future nimmt eines an.",
        ),
        (
            "does not support set_exception",
            "Die Ausnahme eines Tasks ist, was seine Coroutine auslöst. Nur ein eigenes Future nimmt eine an.",
        ),
        (
            "cannot be called from a running event loop",
            "Es läuft schon eine Schleife: in einer Coroutine nimm stattdessen await.",
        ),
        (
            "no running event loop",
            "Das braucht eine laufende Schleife: rufe es in einer Coroutine auf, die asyncio.run() antreibt.",
        ),
        ("Result is not set", "Das Future ist noch offen: nach dem Ergebnis fragen kann man erst, wenn es fertig ist."),
        ("InvalidStateError", "Es ist schon fertig: ein Ergebnis, eine Ausnahme oder ein Abbruch kommt genau einmal und bleibt."),
        ("RecursionError", "Die Funktion rief sich zu oft selbst auf, und jeder Aufruf wartet auf den nächsten."),
        (
            "Task was destroyed but it is pending",
            "Niemand hielt diesen Task fest: behalte eine Referenz auf ihn, bis er fertig ist.",
        ),
    ];
    KNOWN.iter().find(|(part, _)| error.contains(part)).map(|(_, sentence)| *sentence)
}

fn span(kind: &SpanKind) -> String {
    match kind {
        SpanKind::Running => "läuft".into(),
        SpanKind::Ready => "bereit".into(),
        SpanKind::Waiting(for_what) => format!("wartet auf {for_what}"),
        SpanKind::Result => "endete mit einem Ergebnis".into(),
        SpanKind::Exception => "endete mit einer Ausnahme".into(),
        SpanKind::Cancelled => "abgebrochen".into(),
    }
}

/// A lane in words, for those who do not see it.
fn lane(lane: &Lane) -> String {
    let last = lane.spans.last().map(|last| span(&last.kind)).unwrap_or_default();
    format!("{}: {}, {last}", lane.name, counted(lane.spans.len() as u64, "Abschnitt", "Abschnitte"))
}

fn speed(speed: Speed) -> String {
    match speed {
        Speed::Percent(100) => "Echtzeit".into(),
        Speed::Percent(percent) if percent % 100 == 0 => format!("{}\u{d7}", percent / 100),
        Speed::Percent(percent) => format!("{},{}\u{d7}", percent / 100, format!("{:02}", percent % 100).trim_end_matches('0')),
        Speed::AtOnce => "sofort".into(),
    }
}

static KEYS: [(&str, &str); 16] = [
    ("\u{2192}", "zur nächsten Zeile, die läuft, in welchem Task auch immer"),
    ("\u{2190}", "einen Schritt zurück"),
    ("Umschalt+\u{2192}", "ein Schritt mit diesem Task, durch sein Warten hindurch"),
    ("Umschalt+\u{2190}", "ein Schritt zurück mit diesem Task"),
    ("Alt+\u{2192}", "zum nächsten Handle, das die Schleife aus der Queue nimmt"),
    ("Alt+\u{2190}", "zum Handle davor"),
    ("Bild ab", "zum nächsten Durchgang der Schleife"),
    ("Bild auf", "zum Durchgang davor"),
    ("Pos1", "zum Anfang"),
    ("Ende", "zum Ende"),
    ("Leertaste", "abspielen oder anhalten"),
    ("T", "zum nächsten Timer"),
    ("Esc", "anhalten, was läuft"),
    ("Strg+Eingabe", "im Editor: das Programm bis zum Ende ausführen"),
    ("F8", "im Editor: zum nächsten Problem"),
    ("?", "diese Tasten zeigen"),
];

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::fixture;

    #[test]
    fn the_sentence_is_german() {
        assert_eq!(
            sentence(&fixture::sleeping()),
            "Durchgang 1, 0,000 s. Nichts ist bereit. Die Schleife wartet 1,000 s auf den ersten Timer, der Task-1 weckt."
        );
    }
}
