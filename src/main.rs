//! Starts the page.

fn main() {
    loopglass::run();
}
