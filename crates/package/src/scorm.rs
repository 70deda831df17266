//! The manifest of a SCORM 1.2 package: one organization with one item, one resource with all files.
use crate::Content;
use crate::xml::escaped;

pub fn manifest(content: &Content, files: &[&str]) -> String {
    let (id, title) = (escaped(&content.id), escaped(&content.title));
    let files: Vec<String> = files.iter().map(|file| format!("      <file href=\"{}\"/>", escaped(file))).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="loopglass" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <!-- {id} -->
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="item" identifierref="launch">
        <title>{title}</title>
        <adlcp:masteryscore>100</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="launch" type="webcontent" adlcp:scormtype="sco" href="launch.html">
{files}
    </resource>
  </resources>
</manifest>
"#,
        id = id.replace("--", "- -"),
        files = files.join("\n")
    )
}
