//! What stands in a package.
use std::io::Cursor;
use std::path::PathBuf;

use loopglass_package::{Content, Program, Protocol, package, text};

fn site(name: &str, files: &[&str]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    for file in files {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the test");
        std::fs::write(path, format!("{file}'s content")).expect("a file for the test");
    }
    folder
}

fn hostile() -> Content {
    Content {
        id: "https://school.example/week-3".into(),
        title: "</title><script>alert('1')</script> & \"more\" -->".into(),
        program: Program::Code("print('</code></pre><script>')\n".into()),
        read_only: true,
    }
}

#[test]
fn a_package_has_the_whole_site_and_a_manifest_that_names_it() {
    let site = site(
        "whole",
        &["index.html", "embed.html", "embed.js", "x_bg.wasm", ".hidden", "_headers", "lessons-1/1.1.en.json", "shot/1.1.svg"],
    );
    let zip = package(Protocol::Scorm12, &hostile(), &site).unwrap();
    let manifest = text(Cursor::new(&zip), "imsmanifest.xml").unwrap();
    for file in [
        "loopglass/embed.html",
        "loopglass/x_bg.wasm",
        "loopglass/lessons-1/1.1.en.json",
        "launch.html",
        "launch.js",
        "launch.css",
    ] {
        assert!(text(Cursor::new(&zip), file).is_some(), "{file}");
        assert!(manifest.contains(&format!("<file href=\"{file}\"/>")), "{file}");
    }
    assert!(
        text(Cursor::new(&zip), "loopglass/.hidden").is_none() && text(Cursor::new(&zip), "loopglass/shot/1.1.svg").is_none()
    );
    assert!(
        manifest.contains("<schemaversion>1.2</schemaversion>")
            && manifest.contains("adlcp:scormtype=\"sco\" href=\"launch.html\"")
    );
    assert_eq!(zip, package(Protocol::Scorm12, &hostile(), &site).unwrap(), "the same site gives the same package");
}

#[test]
fn titles_and_programs_are_text() {
    let site = site("hostile", &["index.html", "embed.html"]);
    for (protocol, manifest) in [(Protocol::Scorm12, "imsmanifest.xml"), (Protocol::Cmi5, "cmi5.xml")] {
        let zip = package(protocol, &hostile(), &site).unwrap();
        for name in [manifest, "launch.html"] {
            let text = text(Cursor::new(&zip), name).unwrap();
            assert!(!text.contains("<script>") && text.contains("&lt;script&gt;"), "{text}");
        }
    }
}

#[test]
fn what_is_no_site_is_refused() {
    let site = site("none", &["index.html"]);
    let error = package(Protocol::Cmi5, &hostile(), &site).unwrap_err();
    assert!(error.to_string().contains("there is no embed.html"), "{error}");
}
