//! The course structure of a cmi5 package: one assignable unit.
use crate::Content;
use crate::xml::escaped;

pub fn structure(content: &Content) -> String {
    let (id, title) = (escaped(&content.id), escaped(&content.title));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{id}">
    <title><langstring lang="en">{title}</langstring></title>
    <description><langstring lang="en">{title}</langstring></description>
  </course>
  <au id="{id}/unit" moveOn="CompletedOrPassed" masteryScore="1.0" launchMethod="AnyWindow">
    <title><langstring lang="en">{title}</langstring></title>
    <description><langstring lang="en">{title}</langstring></description>
    <url>launch.html</url>
  </au>
</courseStructure>
"#
    )
}
