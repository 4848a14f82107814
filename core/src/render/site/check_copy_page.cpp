// The page that tells staff how to find out whether this copy of the edition is whole and genuine.
#include "data/date.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

namespace waymark {
namespace {

void write_facts(const EditionLabel& edition, HtmlWriter& html) {
  html.markup("<dl class=\"nhsuk-summary-list\">\n<div class=\"nhsuk-summary-list__row\">");
  html.markup("<dt class=\"nhsuk-summary-list__key\">Edition</dt><dd class=\"nhsuk-summary-list__value\">");
  html.text(edition.name).markup(", ").text(long_date(edition.date)).markup("</dd></div>\n");
  html.markup("<div class=\"nhsuk-summary-list__row\"><dt class=\"nhsuk-summary-list__key\">Signed</dt>");
  html.markup("<dd class=\"nhsuk-summary-list__value\">");
  if (!edition.key_id.empty()) {
    html.markup("It says: with the key ").text(edition.key_id);
  } else {
    html.markup("No. A check can show that the copy is unaltered, but not who made it.");
  }
  html.markup("</dd></div>\n</dl>\n");
}

void write_code(HtmlWriter& html, std::string_view text) {
  html.markup("<pre class=\"wm-code\"><code>").text(text).markup("\n</code></pre>\n");
}

}  // namespace

OutputFile check_copy_page(const SiteFrame& frame) {
  const EditionLabel& edition = frame.input.edition;
  std::string main;
  HtmlWriter html(main);
  write_facts(edition, html);
  html.markup(
      "<p>This page is part of the copy, so it can't vouch for it: whoever can change a copy can change this page too. "
      "Only a check by a program, with a key from elsewhere, tells a false copy from a true one.</p>\n"
      "<h2 id=\"you\">What you can do</h2>\n<ul>\n"
      "<li>Ask where the copy came from, and who checked it.</li>\n"
      "<li>See whether the edition named above is the one that your team follows.</li>\n"
      "<li>Ask your IT team to do one of the checks below. Each takes a few minutes.</li>\n</ul>\n"
      "<h2 id=\"waymark\">With Waymark</h2>\n<p>In the folder that holds the edition's folder:</p>\n");
  write_code(html, "waymark verify ./" + edition.name + (edition.key_id.empty() ? "" : " --key KEY"));
  html.markup("<p>It names each file that was changed, is missing or does not belong");
  if (edition.key_id.empty()) {
    html.markup(
        ". If all is well it says 'unaltered since packaging, origin unproven', since this edition is not "
        "signed.</p>\n");
  } else {
    html.markup(
        ", and whether the signature is good. In place of KEY write the publisher's public key, one line that starts "
        "with 'RW'. Get it from somewhere other than this copy: a web site, a letter, a call. A key that came with the "
        "copy proves nothing.</p>\n");
  }
  html.markup("<h2 id=\"without\">Without Waymark</h2>\n<p>In the edition's folder, on Linux or a Mac:</p>\n");
  std::string commands =
      "sha256sum --check --quiet SHA256SUMS      # Linux\nshasum -a 256 -c SHA256SUMS | grep -v OK  # Mac";
  if (!edition.key_id.empty()) {
    commands = "minisign -Vm SHA256SUMS -P KEY\n" + commands;
  }
  write_code(html, commands);
  html.markup("<p>On Windows, for one file at a time, in PowerShell; compare with its line in ");
  html.markup("<code>SHA256SUMS</code>:</p>\n");
  write_code(html, "Get-FileHash site\\index.html -Algorithm SHA256");
  html.markup(
      "<p>These don't notice files that do not belong, nor the two files beside the edition's folder, "
      "<code>editions.js</code> and <code>index.html</code>. Waymark looks at all of them.</p>\n"
      "<h2 id=\"wrong\">If something is wrong</h2>\n<p>Do not use the copy. Get a new one from where the edition is "
      "published");
  if (const std::string& email = frame.input.library.knowledge_base.publisher.email; !email.empty()) {
    html.markup(", and tell <a href=\"mailto:").address(email).markup("\">").text(email).markup("</a>");
  }
  html.markup(".</p>\n");
  return made_page(frame, "check-copy.html", "Check this copy",
                   "How to find out whether this copy is complete, unchanged and genuine.", main);
}

}  // namespace waymark
