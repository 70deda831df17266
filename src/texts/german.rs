//! Die Seite auf Deutsch.
use loopglass_link::Problem;
use loopglass_session::detectors::FindingKind;
use loopglass_session::last_step::{Deed, End, Several};
use loopglass_session::turn::Verdict;
use loopglass_session::view::{
    self, Called, Cause, Lane, Moment, Outcome, SpanKind, Status, Stream, TaskState, Timeline, Told, View,
};

use super::{Texts, first_timer, number, own_name, team_name};
use crate::examples::Group;
use crate::parts::{Phase, called};
use crate::platform::theme::Theme;
use crate::state::{Detail, Fold, Goal, Notice, Part, Speed, Work};

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
    // Lessons
    lessons: "Lektionen",
    contents: "Inhalt",
    rules: "Regeln bisher",
    progress: "Fortschritt",
    review: "Fragen, die wiederkommen",
    builder: "Lektion bauen",
    quiz: "Frag mich",
    quiz_title: "Eine Frage danach, was in diesem Lauf als Nächstes kommt",
    lesson_program: "Programm der Lektion",
    fold: "Zuklappen",
    unfold: "Aufklappen",
    leave_lesson: "Verlassen",
    steps: "Schritte der Lektion",
    next_point: "Zur nächsten Bemerkung",
    next_point_note: "oder selbst Schritte gehen: Jede Bemerkung erscheint neben dem, wovon sie handelt",
    held: "Erst eine Antwort, dann der Lauf: auch „Weiß ich nicht“ ist eine.",
    question: "Frage",
    answer: "Antworten",
    unsure: "Weiß ich nicht",
    is_right: "was geschieht",
    your_answer: "deine Antwort",
    was_right: "Es kam, wie du es erwartet hast.",
    was_wrong: "Es kam anders, als du es erwartet hast.",
    was_unsure: "Jetzt weißt du es.",
    belief_behind: "Hinter dieser Antwort steht die Vorstellung: ",
    check: "Prüfen",
    start_over: "Von vorn",
    show_all_parts: "Alle Teile zeigen",
    own_words: "In deinen eigenen Worten",
    compare_words: "Mit unseren Worten vergleichen",
    some_parts: "Einige Teile sind weggeklappt.",
    checking: "Prüft, was geschah ...",
    passed: "Alles stimmt.",
    as_puzzle: "Als Zeilenpuzzle",
    looking_is_not_solving: "Ansehen ist nicht lösen: es zählt, wenn dein eigener Lauf stimmt.",
    check_order: "Reihenfolge prüfen",
    check_words: "Was eine Prüfung sagen kann",
    build_solution: "Ein Programm, das sie löst (für die Hilfen, und um die Prüfungen zu erproben)",
    trial_broken: "Es ist kein Programm.",
    order_right: "Das ist die Reihenfolge.",
    loading: "Lädt ...",
    lessons_intro: "Jede Lektion dauert ein paar Minuten: sag, was du erwartest, lass es laufen, vergleiche, tu etwas und behalte eine Regel.",
    lesson_done: "erledigt",
    no_rules: "Jede Lektion, die du beendest, lässt hier eine Regel zurück.",
    not_a_progress: "Das ist kein Fortschrittscode.",
    progress_note: "Dein Fortschritt bleibt in diesem Browser. Mit dem Code nimmst du ihn in einen anderen mit.",
    progress_out: "Dein Code",
    copy_code: "Code kopieren",
    progress_in: "Ein Code von anderswo",
    progress_import: "Diesen Fortschritt hinzufügen",
    next_question: "Weiter",
    quiz_none: "Zu diesem Moment gibt es nichts zu fragen: der Lauf ist zu Ende, oder der Text ist noch kein Python.",
    quiz_note: "Antworte, und geh dann Schritte, um es zu sehen.",
    quiz_who: "Wer läuft als Nächstes, wenn die Schleife den nächsten Task aus der Ready Queue nimmt?",
    quiz_nobody: "niemand",
    quiz_queue: "Wie sieht die Ready Queue nach dieser Zeile aus?",
    quiz_empty: "leer",
    quiz_print: "Was wird als Nächstes ausgegeben?",
    quiz_nothing: "nichts mehr",
    quiz_queue_reply: "Geh einen Schritt, und sieh dir die Ready Queue an.",
    quiz_print_reply: "Geh Schritte, bis die Ausgabe wächst.",
    belief_at_once: "was eingeplant wird, läuft sofort",
    belief_order: "es läuft in anderer Reihenfolge, als es eingeplant wurde",
    belief_waiting: "ein wartender Task geht von selbst weiter",
    belief_running: "wer läuft, läuft weiter oder kommt sofort wieder",
    belief_nobody: "von selbst geschieht nichts",
    belief_unchanged: "ein Aufruf ändert die Ready Queue erst später",
    builder_note: "Das Programm im Editor wird das Programm der Lektion. Rückwärtige Anführungszeichen machen Code; eine Leerzeile beginnt einen Absatz.",
    build_title: "Titel",
    build_intro: "Einleitung",
    build_question: "Was vorherzusagen ist",
    build_answers: "Antworten, eine je Zeile: Text | Erwiderung; ein Stern vor der richtigen",
    build_task: "Was zu tun ist",
    build_checks: "Prüfungen, eine je Zeile: Ausdruck | Meldung, wenn er nicht gilt",
    build_hints: "Hinweise, einer je Zeile",
    build_rule: "Die Regel",
    build: "Lektion bauen",
    build_needs: "Eine Lektion braucht einen Titel und eine Prüfung.",
    build_one_right: "Vor einer Antwort steht ein Stern, und es gibt weitere.",
    bundle_file: "Die Lektion als Datei",
    copy_file: "Datei kopieren",
    save_file: "Als lesson.json sichern",
    copy_link: "Link kopieren",
    try_lesson: "Ausprobieren",
    open_bundle: "Eine Lektion von anderswo: ihre Datei als Text",
    open_lesson: "Öffnen",
    untranslated: "Diese Lektion gibt es noch nicht auf Deutsch.",
    step_of_lesson: |step| match step {
        0 => "Erwarten",
        1 => "Laufen",
        2 => "Vergleichen",
        3 => "Tun",
        _ => "Regel",
    },
    onwards: |step| match step {
        2 => "Mit dem Erwarteten vergleichen",
        3 => "Weiter zum Tun",
        _ => "Die Regel",
    },
    move_up: |line| format!("Nach oben: {}", line.trim()),
    move_down: |line| format!("Nach unten: {}", line.trim()),
    put_aside: |line| format!("Gehört nicht hierher: {}", line.trim()),
    checks_done: |done, all| format!("{done} von {all} Prüfungen stimmen."),
    trial_start: |has_task| {
        if has_task {
            "Das Programm im Editor besteht die Prüfungen nicht, wie es soll: es gibt etwas zu tun."
        } else {
            "Das Programm im Editor besteht alle Prüfungen: es gibt nichts zu tun."
        }
    },
    trial_solution: |solves| if solves { "Die Lösung besteht." } else { "Die Lösung besteht nicht." },
    check_examples: || {
        [
            (r#"output == "a\nb\n""#, "was ausgegeben wurde, ganz"),
            (r#"lines[-1] == "done""#, "die letzte ausgegebene Zeile"),
            (r#"error == """#, "keine Ausnahme hat das Programm beendet"),
            ("time == 3", "die virtuelle Uhr am Ende, in Sekunden"),
            (r#"future("fut").state == RESULT"#, "oder PENDING, EXCEPTION, CANCELLED; .result ist sein repr"),
            (r#"task("job").cancelled"#, "ein Task nach Name, Variable oder Coroutine"),
            (r#"before("print a", "print b")"#, "diese Ereignisse kamen in dieser Reihenfolge: print, step, cancel, end"),
            (r#"max_concurrent("job") <= 2"#, "so viele Aufrufe davon waren zugleich unterwegs"),
            (r#"calls("sleep") == awaits("sleep")"#, "Aufrufe und Awaits im Programm"),
            (r#"did("cancel", "fut") >= 1"#, "was von Hand getan wurde"),
        ]
    },
    lines_changed: |lines, fewest, ours| format!("Geänderte Zeilen: {lines}. Dein Bestes: {fewest}. Unsere Lösung: {ours}."),
    hint: |left| format!("Ein Hinweis (noch {left})"),
    solution_piece: |number, all| format!("Ein Stück der Lösung ({number} von {all})"),
    order_length: |lines| format!("So weit gut, aber es sind {lines} Zeilen."),
    order_wrong: |line| format!("Zeile {line} ist die erste, die nicht stimmt: Dorthin gehört eine andere."),
    next_lesson: |title| format!("Weiter: {title}"),
    previous_lesson: |title| format!("Davor: {title}"),
    lessons_done: |done, all| format!("{done} von {all} erledigt"),
    start_review: |due| match due {
        0 => "Mit Fragen üben".into(),
        1 => "1 Frage ist wiedergekommen".into(),
        due => format!("{due} Fragen sind wiedergekommen"),
    },
    lesson_needs: |ids| format!("am besten nach {ids}"),
    not_loaded: |what| {
        format!(
            "{what} konnte nicht geladen werden. Diese Seite lädt Lektionen von ihrem eigenen Ort; eine von anderswo lässt sich unter „Lektion bauen“ einfügen."
        )
    },
    not_a_lesson: |why| format!("Das ist keine Lektion: {why}."),
    review_end: |right, all| format!("{right} von {all} richtig."),
    quiz_who_reply: |who| format!("Es ist {who}. Geh zum nächsten Callback, um es zu sehen."),
    build_check_fault: |line, problem| format!("Prüfung {line}: {problem}."),
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
    this_pass: "Diese Runde",
    next_pass: "Nächste Runde",
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
    ends_run: "endet der Lauf",
    must_cancel: "cancel() wurde aufgerufen: CancelledError kommt, wenn er wieder an der Reihe ist",
    task: "Task",
    future: "Future",
    fold_label: "Tasks, einzeln oder in Gruppen",
    // Touching
    set_result: "Ergebnis setzen...",
    set_exception: "Ausnahme setzen...",
    cancel: "Abbrechen",
    cancel_with: "Mit Nachricht abbrechen...",
    touch_more: "Mehr...",
    expression: "Ergebnis, ein Python-Ausdruck",
    class: "Ausnahmeklasse",
    message: "Nachricht",
    message_optional: "Nachricht (darf leer bleiben)",
    apply_result: "Ergebnis setzen",
    apply_exception: "Ausnahme setzen",
    // Output and timeline
    no_output: "Noch wurde nichts ausgegeben.",
    asks_for_line: "Das Programm bittet um eine Zeile",
    answer_line: "Antworten",
    end_input: "Keine Zeilen mehr",
    end_input_title: "Das Ende der Eingabe (Strg+D): input() löst einen EOFError aus",
    no_lanes: "Für jeden Task erscheint eine Bahn.",
    playhead_label: "Stelle im Lauf",
    // Trace table
    copy: "Tabelle kopieren",
    show_pictures: "Zurück zu den Bildern",
    no_trace: "Noch ist nichts geschehen.",
    sleep_ends: "ein sleep endet",
    timeout_ends: "eine Frist ist abgelaufen",
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
    pass: "Nächste Runde",
    pass_back: "Runde davor",
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
        Notice::Parted => {
            "Du hast die Vergangenheit geändert: Das ist jetzt ein anderer Zweig. Der erste bleibt unter Mitmachen, Zweige erhalten."
        }
        Notice::Copied => "Kopiert.",
        Notice::CannotCopy => "Dieser Browser lässt die Seite nicht kopieren: markiere den Text und kopiere ihn selbst.",
        Notice::OtherTab => "Ein anderer Tab hatte dieses Programm geändert: sein Text steht im Menü unter Auch aufgehoben.",
        Notice::LinkDiffers => {
            "Der Lauf ging einen anderen Weg, als der Link sagt: das Programm oder die Seite ist seither anders."
        }
        Notice::CannotSave => "Dieser Browser lässt die Seite das Bild nicht speichern.",
        Notice::NoLibrary => {
            "Das Programm braucht einen Teil von Pythons Bibliothek, der nicht geholt werden konnte. Wenn du wieder online bist, geh weiter oder drücke Ausführen: er wird noch einmal geholt."
        }
        Notice::MachineComes => "Python ist unterwegs: dein Programm beginnt, sobald es da ist.",
        Notice::NoMachine => {
            "Python konnte nicht geholt werden. Wenn du wieder online bist, drücke Ausführen: es wird noch einmal geholt. Dein Programm bleibt erhalten."
        }
    },
    when,
    next,
    deed,
    line_has_run: |line| format!("Zeile {line} ist gelaufen."),
    place: |view| {
        let (position, end) = (count(view.position), count(view.known_end.max(view.position)));
        if view.is_complete { format!("Moment {position} von {end}") } else { format!("Moment {position}") }
    },
    working,
    findings: |number| counted(number as u64, "Hinweis", "Hinweise"),
    finding,
    waits: |waiter| format!("{} wartet auf {}", waiter.task, waiter.waits_for),
    lead_to: |name| format!("Zu {name}"),
    lesson_about: |id| format!("Davon handelt Lektion {id}"),
    at_line: |line| format!("Zeile {line}"),
    problem_place: |line, column| format!("Zeile {line}, Spalte {column}"),
    and_more: |more| format!("und {} weitere", count(more as u64)),
    phase: |phase| match phase {
        Phase::Wait => {
            ("warten", "Nichts ist bereit: die Schleife wartet, bis ein Timer fällig ist oder draußen etwas geschieht")
        }
        Phase::Collect => ("sammeln", "Eine Runde beginnt: jeder fällige Timer geht in die Ready Queue"),
        Phase::Run => ("ausführen", "Die Schleife führt aus, was zu Beginn der Runde bereit war, eins nach dem anderen"),
    },
    pass_number: |pass| if pass == 0 { "noch keine Runde".into() } else { format!("Runde {}", count(u64::from(pass))) },
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
        (None, Detail::Tasks) if timer.limits.is_some() => {
            let task = timer.limits.as_deref().unwrap_or_default();
            format!("Zeitlimit von {task}")
        }
        (Some(task), Detail::Tasks) => format!("weckt {task}"),
        (Some(task), Detail::Handles) => format!("{} (weckt {task})", timer.handle.label),
        (None, _) if timer.handle.cancelled || timer.handle.label.is_empty() => TEXTS.cancelled_handle.into(),
        (None, Detail::Tasks) if timer.handle.label == "_set_result_unless_cancelled" => "beendet ein sleep".into(),
        (None, _) => timer.handle.label.clone(),
    },
    stands_here: |task, waits| format!("{task} {}", if waits { "wartet hier" } else { "ist hier" }),
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
    folded_by: |fold| match fold {
        Fold::Alone => "jeder Task",
        Fold::Coroutine => "nach Coroutine",
        Fold::Team => "nach Gruppe",
        Fold::State => "nach Zustand",
    },
    group_name,
    group_state: |state| match state {
        TaskState::Running => "läuft",
        TaskState::Ready => "bereit",
        TaskState::Waiting => "wartend",
        TaskState::Ended => "beendet",
    },
    done_of: |done, all| format!("{} von {} fertig", count(done as u64), count(all as u64)),
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
        Stream::Answer => "beantwortet",
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
    blocked: |seconds| format!("hielt die Schleife {} lang fest", self::seconds(seconds)),
    lane,
    // Trace table
    calls: |label| format!("ruft {label}"),
    row_told: |told| match told {
        Told::Printed(text) => format!("druckt {text}"),
        Told::PassBegan(number) => format!("Runde {number} beginnt"),
        Told::Scheduled(Called::Task(name)) => format!("{name} kommt in die Ready Queue"),
        Told::Scheduled(Called::Callback(label)) => format!("in die Ready Queue: {}", called(label)),
        Told::Ran(Called::Task(name)) => format!("{name} läuft"),
        Told::Ran(Called::Callback(label)) => called(label),
        Told::TimerSet(Called::Task(name), when) => format!("ein Timer für {}: {name}", seconds(*when)),
        Told::TimerSet(Called::Callback(label), when) => format!("ein Timer für {}: {}", seconds(*when), called(label)),
    },
    trace_columns: || ["Runde", "Zeit", "Wer", "Was sich änderte"],
    // Transport
    speed,
    with_key: |name, key| format!("{name} ({key})"),
    keys: || &KEYS,
    // Taking part
    take_part: "Mitmachen",
    be_loop: "Die Schleife sein",
    be_world: "Die Außenwelt sein",
    branches: "Zweige...",
    hand_over: "Von selbst laufen lassen",
    who_is_next: "Die Schleife geht gleich weiter. Wer ist dran?",
    which_timer: "Nichts ist bereit. Worauf wartet die Schleife?",
    next_turn: "Zur nächsten Wahl",
    turn_soon: "In diesem Moment hat die Schleife nichts zu wählen.",
    no_more_turns: "Der Lauf ist zu Ende: Es gibt nichts mehr zu wählen.",
    outside_title: "Außerhalb der Schleife",
    nothing_outside: "Draußen läuft nichts. Eine Funktion in einem Thread (to_thread, run_in_executor) stünde hier, bis sie endet.",
    ends_now: "Endet jetzt",
    branches_title: "Zweige dieses Laufs",
    branches_note: "Geh zurück und tu etwas anderes: Was vorher war, bleibt als eigener Zweig erhalten.",
    branch_name: "Name des Zweigs",
    branch_shown: "zu sehen",
    branch_go: "Dorthin",
    branch_compare: "Danebenlegen",
    branch_delete: "Löschen",
    branch_alone: "Bisher ein Zweig, und nichts wurde an ihm getan.",
    branch_untouched: "Nichts wurde an ihm getan.",
    compared_title: "Nebeneinander",
    where_they_part: "Wo sie sich trennen",
    moment_back: "Einen Moment zurück",
    moment_on: "Einen Moment weiter",
    at_both_ends: "An beiden Enden",
    sentence_row: "Was geschah",
    queue_row: "Ready queue",
    tasks_row: "Tasks",
    output_row: "Ausgabe",
    nothing: "nichts",
    save_csv: "Die Tabelle als CSV speichern",
    save_trace_events: "Den Zeitverlauf für Perfetto speichern",
    save_transcript: "Die Ausgabe als Text speichern",
    breakpoint: "Nächster Haltepunkt",
    this_task: "mit diesem Task",
    callback_in_short: "Callback",
    position_label: "Moment des Laufs",
    score: |right, wrong| format!("{right} richtig, {wrong} falsch"),
    verdict,
    branch: |number| format!("Zweig {number}"),
    at_moment: |position| format!("bei Moment {}", count(position)),
    // Sharing and links
    share: "Teilen",
    share_title: "Dieses Programm teilen",
    share_read_only: "Nur ansehen: gehen und anfassen, aber das Programm nicht ändern",
    share_link: "Link",
    share_snippet: "Für eine HTML-Seite",
    share_markdown: "Für Markdown",
    share_note: "Alles steht im Text selbst: nichts wird auf einem Server gespeichert.",
    copy_short: "Kopieren",
    open_in_playground: "In der Spielwiese öffnen",
    from_links: "Auch aufgehoben",
    back_to_own: "Zurück zu meinem Programm",
    share_moment: |moment, touches| match touches {
        0 => format!("An dieser Stelle: Moment {}", count(moment)),
        touches => {
            format!("An dieser Stelle: Moment {}, mit allen Eingriffen in den Lauf ({})", count(moment), count(touches as u64))
        }
    },
    copy_form: |name| format!("Kopieren: {name}"),
    cannot_share: |problem| format!("Daraus wird kein Link: {}.", link_problem(problem)),
    from_link: |number| format!("Aufgehobenes Programm {number}"),
    bad_link: |problem| format!("Der Link lässt sich nicht öffnen: {}.", link_problem(problem)),
    came_with_link: |beside| {
        if beside {
            "Dieses Programm kam mit einem Link. Dein eigenes ist noch da, genau wie es war."
        } else {
            "Das kam mit einem Link."
        }
    },
    follow_link: |goal, touches| match touches {
        0 => format!("Zu {}", place_of(goal)),
        touches => {
            format!("Zu {}, mit {} noch einmal", place_of(goal), counted(touches as u64, "Eingriff", "Eingriffen"))
        }
    },
};

fn place_of(goal: Goal) -> String {
    match goal {
        Goal::Moment(moment) => format!("Moment {}", count(moment)),
        Goal::Turn(turn) => format!("Runde {}", count(turn.into())),
    }
}

/// Ob die Schleife tut, was gewählt wurde, und nach welcher Regel.
fn verdict(name: &str, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Right => format!("Richtig: {name} ist dran."),
        Verdict::NotFirst { first } => {
            format!("Noch nicht {name}. Wer zuerst in die Ready queue kommt, ist zuerst dran, und {first} kam vorher hinein.")
        }
        Verdict::NextPass => format!(
            "Noch nicht {name}. Ein Pass führt nur aus, was bei seinem Beginn bereit war; {name} kam danach und wartet auf den nächsten."
        ),
        Verdict::ReadyFirst { first } => format!(
            "Noch nicht {name}. Was bereit ist, kommt zuerst, hier {first}. Ein fälliger Timer kommt erst in die Ready queue."
        ),
        Verdict::LaterTimer { first } => {
            format!("Noch nicht {name}. Die Schleife wartet auf den frühesten Timer, und das ist der von {first}.")
        }
        Verdict::Waits { for_what } => {
            format!("Nicht {name}: Er wartet auf {for_what}. Erst wenn das fertig ist, kommt er in die Ready queue.")
        }
    }
}

fn link_problem(problem: Problem) -> &'static str {
    match problem {
        Problem::TooLong => "er ist länger als 16 KiB",
        Problem::Version => "er hat eine neuere Form, als diese Seite kennt",
        Problem::Damaged => "sein Programm ist abgeschnitten oder beschädigt",
        Problem::ProgramTooLong => "sein Programm ist länger als 256 KiB",
        Problem::NotText => "sein Programm ist kein Text",
        Problem::Touch => "die Eingriffe in den Lauf sind nicht lesbar",
        Problem::TooManyTouches => "es gab zu viele Eingriffe in den Lauf",
        Problem::Ambiguous => "er nennt mehr als ein Programm",
        Problem::NoFile => "die Datei mit seinem Programm ließ sich nicht laden: sie muss beim Host dieser Seite liegen",
    }
}

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
        "ask" => "Eine Frage, die niemanden aufhält",
        "forgotten" => "Eine Coroutine ohne await",
        "blocked" => "Eine Schleife, von time.sleep blockiert",
        "endless" => "Eine Endlosschleife",
        "deep" => "Rekursion ohne Ende",
        _ => "Beispiel",
    }
}

/// When this moment is.
fn when(view: &View) -> String {
    match view.pass {
        0 if view.time <= 0.0 => String::new(),
        0 => format!("{}.", seconds(view.time)),
        pass => format!("Runde {pass}, {}.", seconds(view.time)),
    }
}

/// What this moment is, and why.
fn next(view: &View) -> String {
    match &view.moment {
        Moment::Start if view.position == 0 => "Noch ist nichts gelaufen. Ein Schritt oder Abspielen beginnt.".into(),
        Moment::Start => TEXTS.stopped.into(),
        Moment::End => ending(&view.status).into(),
        moment => happening(moment, view),
    }
}

/// Something that the last step did.
fn deed(deed: &Deed, line: Option<u32>, is_internal: bool) -> String {
    match deed {
        Deed::Made { tasks } if tasks.is_one() => {
            format!("{} wurde gemacht: er steht in der Ready Queue, bis er an der Reihe ist.", several(tasks))
        }
        Deed::Made { tasks } => {
            format!("{} wurden gemacht: sie stehen in der Ready Queue, bis sie an der Reihe sind.", several(tasks))
        }
        Deed::MadeFuture { name, .. } => format!("{name} wurde gemacht: ein Future, eine Schachtel noch ohne Ergebnis."),
        Deed::Settled { woken, .. } if is_internal && woken.is_empty() => String::new(),
        Deed::Settled { woken, .. } if is_internal => {
            format!("Das Warten von {} ist vorbei: in die Ready Queue.", several(woken))
        }
        Deed::Settled { name, woken, .. } if woken.is_empty() => format!("{name} ist fertig."),
        Deed::Settled { name, woken, .. } => format!("{name} ist fertig, und das stellt {} in die Ready Queue.", several(woken)),
        Deed::Cancels { tasks } => {
            format!("Der Abbruch von {} wurde verlangt: CancelledError kommt, wenn die Reihe daran ist.", several(tasks))
        }
        Deed::WentOn { name } => format!("{name} war schon fertig: das await ging sofort weiter."),
        Deed::Printed { text, lines: 1 } => match line {
            Some(line) => format!("Zeile {line} gab \u{201e}{text}\u{201c} aus."),
            None => format!("\u{201e}{text}\u{201c} wurde ausgegeben."),
        },
        Deed::Printed { lines, .. } => format!("{} wurden ausgegeben.", counted(*lines as u64, "Zeile", "Zeilen")),
        Deed::Passed { seconds } => format!("{} vergingen.", self::seconds(*seconds)),
        Deed::Waits { task, for_what } => format!("{task} wartet auf {for_what}: die Schleife hat wieder die Kontrolle."),
        Deed::GaveWay { task } => format!("{task} macht Platz: er geht ans Ende der Ready Queue, die Kontrolle an die Schleife."),
        Deed::Ended { task, how, woken } => {
            let how = match how {
                End::Result => "endete mit einem Ergebnis",
                End::Exception => "endete mit einer Ausnahme",
                End::Cancelled => "endete abgebrochen",
            };
            if woken.is_empty() {
                format!("{task} {how}.")
            } else {
                format!("{task} {how}, und das stellt {} in die Ready Queue.", several(woken))
            }
        }
    }
}

fn several(several: &Several) -> String {
    match (several.names.as_slice(), several.more) {
        ([], _) => String::new(),
        ([one], 0) => one.clone(),
        ([most @ .., last], 0) => format!("{} und {last}", most.join(", ")),
        (names, more) => format!("{} und {} weitere", names.join(", "), count(more as u64)),
    }
}

fn happening(moment: &Moment, view: &View) -> String {
    match moment {
        Moment::Line { line, task } => {
            let function = view.stack.last().map(|frame| own_name(&frame.function)).filter(|name| *name != "<module>");
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
                0 => format!("Die Runde beginnt: {handles} bereit. Was dazukommt, wartet auf die nächste Runde."),
                1 => format!("Die Runde beginnt: ein Timer ist fällig, {handles} bereit."),
                due => format!("Die Runde beginnt: {} Timer sind fällig, {handles} bereit.", count(*due as u64)),
            }
        }
        Moment::Callback { label, task, cause } => callback(label, task.as_deref(), cause),
        Moment::Idle { until } => {
            let left = seconds(until - view.time);
            match first_timer(view, *until).map(|timer| (&timer.wakes, &timer.limits)) {
                Some((Some(task), _)) => {
                    format!("Nichts ist bereit. Die Schleife wartet {left} auf den ersten Timer, der {task} weckt.")
                }
                Some((None, Some(task))) => {
                    format!("Nichts ist bereit. Die Schleife wartet {left} auf den ersten Timer, das Zeitlimit von {task}.")
                }
                Some(_) => format!("Nichts ist bereit. Die Schleife wartet {left} auf den ersten Timer."),
                None => format!("Nichts ist bereit. Die Schleife wartet {left} auf das, was von außen unterwegs ist."),
            }
        }
        Moment::Choosing => "Die Schleife wählt gleich, wer dran ist.".into(),
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
        Status::Reading => "Das Programm bittet um eine Zeile. Antworte in der Ausgabe.",
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

fn group_name(group: &view::Group, timeline: &Timeline) -> String {
    match group {
        view::Group::Coroutine(name) => name.to_string(),
        view::Group::State(state) => (TEXTS.group_state)(state).to_owned(),
        view::Group::Team(team) => match team.and_then(|team| timeline.teams.get(team.0 as usize)) {
            None => "in keiner Gruppe".to_owned(),
            Some(team) => {
                let (team, leader) = (team_name(team.kind), &team.leader);
                format!("{team} von {leader}")
            }
        },
    }
}

fn finding(kind: &FindingKind, names: &str) -> String {
    match kind {
        FindingKind::NeverAwaited { coroutine } => {
            format!("Der Aufruf {coroutine}() erzeugte nur eine Coroutine: ohne await oder Task lief keine ihrer Zeilen.")
        }
        FindingKind::NeverRetrieved { .. } => {
            "Er ist gescheitert, und niemand fragte nach: warte mit await auf ihn oder sieh dir exception() an.".into()
        }
        FindingKind::LostTask { .. } => {
            "Niemand hielt diesen Task fest: behalte eine Referenz auf ihn, bis er fertig ist.".into()
        }
        FindingKind::LoopBlocked { seconds, .. } => {
            format!("Er hielt die Schleife {} lang ohne await fest: niemand sonst konnte laufen.", self::seconds(*seconds))
        }
        FindingKind::LongComputation { moments, .. } => {
            format!("Er lief {} Zeilen lang, ohne Platz zu machen: niemand sonst konnte laufen.", count(*moments))
        }
        FindingKind::SwallowedCancellation { .. } => {
            format!("{names} wurde abgebrochen, fing den CancelledError und lief weiter: wer abbrach, erfährt es nie.")
        }
        FindingKind::NestedRun => "Es läuft schon eine Schleife: in einer Coroutine nimm stattdessen await.".into(),
        FindingKind::AwaitedDone { .. } => format!("{names} war schon fertig: dieses await ließ niemanden sonst an die Reihe."),
        FindingKind::Deadlock { .. } => format!("{names} warten im Kreis aufeinander: keiner kann weiter."),
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

static KEYS: [(&str, &str); 19] = [
    ("\u{2192}", "zur nächsten Zeile, die läuft, in welchem Task auch immer"),
    ("\u{2190}", "einen Schritt zurück"),
    ("Umschalt+\u{2192}", "ein Schritt mit diesem Task, durch sein Warten hindurch"),
    ("Umschalt+\u{2190}", "ein Schritt zurück mit diesem Task"),
    ("Alt+\u{2192}", "zum nächsten Handle, das die Schleife aus der Queue nimmt"),
    ("Alt+\u{2190}", "zum Handle davor"),
    ("Bild ab", "zur nächsten Runde der Schleife"),
    ("Bild auf", "zum Runde davor"),
    ("Pos1", "zum Anfang"),
    ("Ende", "zum Ende"),
    ("Leertaste", "abspielen oder anhalten"),
    ("T", "zum nächsten Timer"),
    ("B", "zum nächsten Haltepunkt; Umschalt+B zum vorigen"),
    ("Esc", "anhalten, was läuft"),
    ("Strg+Eingabe", "im Editor: das Programm bis zum Ende ausführen"),
    ("F8", "im Editor: zum nächsten Problem"),
    ("F9", "im Editor: Haltepunkt setzen oder entfernen (oder auf die Zeilennummer klicken)"),
    ("Ctrl+F10", "im Editor: bis zu dieser Zeile laufen (oder Umschalt+Klick auf die Zeilennummer, oder lange darauf drücken)"),
    ("?", "diese Tasten zeigen"),
];

#[cfg(test)]
mod tests {
    use super::next;
    use crate::fixture;

    #[test]
    fn the_sentence_is_german() {
        assert_eq!(
            next(&fixture::sleeping()),
            "Nichts ist bereit. Die Schleife wartet 1,000 s auf den ersten Timer, der Task-1 weckt."
        );
    }
}
