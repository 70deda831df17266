//! How descriptions of the page are compared.
use loopglass_browser_tests::differences;

#[test]
fn a_little_elsewhere_is_the_same_and_more_is_not() {
    let was = "# start\npart 1 10 40 50 code Code\npill 50 20 8 3 Task-1";
    assert_eq!(differences(was, "# start\npart 2 12 41 50 code Code\npill 50 20 8 3 Task-1"), [""; 0]);
    assert_eq!(differences(was, "# start\npart 1 30 40 50 code Code\npill 50 20 8 3 Task-1").len(), 2);
    assert_eq!(differences(was, "# start\npart 1 10 40 50 code Code"), ["start: no longer pill 50 20 8 3 Task-1"]);
    assert_eq!(differences(was, was.replace("Task-1", "Task-2").as_str()).len(), 2);
}
