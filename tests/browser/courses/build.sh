#!/bin/sh
# Builds the sites of the courses anew, as a course author would: needs `pip install mkdocs sphinx pypandoc_binary` and the
# pandoc of the last, which is what Quarto makes its pages with, on the path. Their results (*/site) are kept in the repository, so that the tests need none of them.
set -eu
cd "$(dirname "$0")"
cp plain/page.js mkdocs/docs/page.js
mkdocs build --quiet --clean --config-file mkdocs/mkdocs.yml --site-dir site
cp plain/page.js mkdocs/theme/page.css quarto/site/
pandoc --from markdown --to html --template quarto/page.html --output quarto/site/index.html quarto/index.md
sphinx-build -q -E -b html sphinx sphinx/site
# What the tests do not look at.
rm -rf sphinx/site/.doctrees sphinx/site/.buildinfo sphinx/site/objects.inv sphinx/site/searchindex.js sphinx/site/search.html \
  sphinx/site/_static/*search* sphinx/site/_static/*stem* sphinx/site/_static/language_data.js sphinx/site/_static/*.png \
  sphinx/site/genindex.html mkdocs/site/sitemap.xml* mkdocs/site/404.html
# Sphinx's own style and scripts are not ours to carry.
rm -f sphinx/site/_static/basic.css sphinx/site/_static/doctools.js sphinx/site/_static/sphinx_highlight.js
sed -i -E '/_static\/(basic\.css|doctools\.js|sphinx_highlight\.js)/d' sphinx/site/index.html
