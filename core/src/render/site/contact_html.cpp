#include "render/site/contact_html.hpp"

#include "render/site/html_writer.hpp"
#include "text/web_address.hpp"

namespace waymark {

std::string contact_html(const Contact& contact) {
  std::string out;
  HtmlWriter html(out);
  const std::string& name = contact.name.empty() ? contact.address : contact.name;
  if (contact.address.empty() || !is_allowed_address(contact.address)) {
    html.text(name);
  } else {
    html.markup("<a href=\"").address(contact.address).markup("\">").text(name).markup("</a>");
  }
  return out;
}

}  // namespace waymark
