#include "data/date.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

namespace waymark {
namespace {

void write_paragraph(HtmlWriter& html, std::string_view before, std::string_view value, std::string_view after = ".") {
  html.markup("<p>").text(before).text(value).text(after).markup("</p>\n");
}

void write_mail(HtmlWriter& html, const std::string& email) {
  html.markup("<a href=\"mailto:").address(email).markup("\">").text(email).markup("</a>");
}

void write_compliance(HtmlWriter& html, const Accessibility& statement) {
  html.markup("<h2 id=\"status\">How accessible it is</h2>\n");
  if (statement.compliance == "full") {
    html.markup("<p>It meets the Web Content Accessibility Guidelines, version 2.2, at level AA.</p>\n");
  } else if (statement.compliance == "partial") {
    html.markup(
        "<p>It meets the Web Content Accessibility Guidelines, version 2.2, at level AA in part. What does not "
        "meet them is listed below.</p>\n");
  } else if (statement.compliance == "none") {
    html.markup(
        "<p>It does not meet the Web Content Accessibility Guidelines, version 2.2, at level AA. What does not "
        "meet them is listed below.</p>\n");
  } else {
    html.markup(
        "<p>The publisher has not yet said how far it meets the Web Content Accessibility Guidelines, version "
        "2.2, at level AA.</p>\n");
  }
  if (!statement.problems.empty()) {
    html.markup("<h3 id=\"problems\">Known problems</h3>\n<ul>\n");
    for (const std::string& problem : statement.problems) {
      html.markup("<li>").text(problem).markup("</li>\n");
    }
    html.markup("</ul>\n");
  }
}

void write_contact(HtmlWriter& html, const Accessibility& statement, const Contact& publisher) {
  html.markup("<h2 id=\"contact\">If something does not work for you</h2>\n");
  const std::string& email = statement.contact_email.empty() ? publisher.email : statement.contact_email;
  const std::string& name = statement.contact_name.empty() ? publisher.name : statement.contact_name;
  if (email.empty() && statement.contact_phone.empty()) {
    html.markup("<p>The publisher has not yet said whom to ask. Each page's own facts name its owner.</p>\n");
    return;
  }
  html.markup("<p>Tell us what you need and in which format: large print, plain text, another file. ");
  html.text("Write to ").text(name);
  if (!email.empty()) {
    html.text(name.empty() ? "" : " at ");
    write_mail(html, email);
  }
  if (!statement.contact_phone.empty()) {
    html.text(email.empty() ? " by telephone on " : " or telephone ").text(statement.contact_phone);
  }
  html.markup(".</p>\n");
  if (!statement.response_time.empty()) {
    write_paragraph(html, "We answer within ", statement.response_time);
  }
}

}  // namespace

OutputFile accessibility_page(const SiteFrame& frame) {
  const KnowledgeBase& base = frame.input.library.knowledge_base;
  const Accessibility& statement = base.accessibility;
  std::string main;
  HtmlWriter html(main);
  html.markup(
      "<p>You should be able to:</p>\n<ul>\n<li>read every page with a screen reader</li>\n"
      "<li>reach everything with the keyboard alone</li>\n"
      "<li>enlarge pages to 400 % without scrolling sideways, wide tables and drawings aside</li>\n"
      "<li>read all content with scripts switched off</li>\n"
      "<li>print any page, with everything on it open</li>\n</ul>\n");
  write_compliance(html, statement);
  write_contact(html, statement, base.publisher);
  if (!statement.enforcement.empty()) {
    html.markup("<h2 id=\"enforcement\">If you are not content with the answer</h2>\n");
    write_paragraph(html, {}, statement.enforcement, {});
  }
  html.markup("<h2 id=\"prepared\">About this statement</h2>\n");
  if (statement.prepared.given()) {
    write_paragraph(html, "Prepared on ", long_date(statement.prepared));
  } else {
    html.markup("<p>The publisher has not yet dated this statement.</p>\n");
  }
  if (statement.tested.given() || !statement.tested_by.empty()) {
    html.markup("<p>Tested");
    if (statement.tested.given()) {
      html.text(" on ").text(long_date(statement.tested));
    }
    if (!statement.tested_by.empty()) {
      html.text(" by ").text(statement.tested_by);
    }
    html.markup(".</p>\n");
  }
  return made_page(frame, "accessibility.html", "Accessibility statement",
                   "What you can expect of this knowledge base, and whom to tell when it fails you.", main);
}

}  // namespace waymark
