// Worksheets with their fields, and files to take away.
#include "render/field_help.hpp"
#include "render/site/body_writer.hpp"
#include "render/site/download_files.hpp"
#include "render/site/printed_links.hpp"
#include "text/web_address.hpp"

#include <waymark/kind_name.hpp>

#include <cassert>

namespace waymark {
namespace {

/// What has to be said of a worksheet depends on what is in it.
struct Contents {
  bool fields = false;
  bool people_in_cells = false;  ///< where a person's help does not show
};

Contents contents_of(const Document& document, NodeIndex worksheet) {
  Contents contents;
  NodeIndex cell_end = 0;
  for (NodeIndex i = worksheet + 1; i < document.nodes[worksheet].end; ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == Kind::table_cell) {
      cell_end = node.end;
    } else if (node.kind == Kind::field) {
      contents.fields = true;
      contents.people_in_cells =
          contents.people_in_cells || (i < cell_end && document.fields[node.data].type == Field::Type::person);
    }
  }
  return contents;
}

/// The heading right before or first in the worksheet, if it says the worksheet's title already; else the worksheet.
NodeIndex heading_of(const Document& document, NodeIndex worksheet, std::string_view title) {
  const auto names_it = [&](NodeIndex at) {
    return document.nodes[at].kind == Kind::heading && document.plain_text(at) == title;
  };
  if (worksheet + 1 < document.nodes[worksheet].end && names_it(worksheet + 1)) {
    return worksheet + 1;
  }
  for (NodeIndex before = worksheet; before-- > 1;) {
    const Node& node = document.nodes[before];
    if (node.kind == Kind::heading && node.end == worksheet) {
      return names_it(before) ? before : worksheet;
    }
    if (placing(node.kind) == Placing::block || placing(node.kind) == Placing::part) {
      break;
    }
  }
  return worksheet;
}

Markup paper_class(Paper paper) {
  switch (paper) {
    case Paper::a4:
      break;
    case Paper::a4_landscape:
      return " wm-worksheet--wide wm-paper-a4-landscape";
    case Paper::a3_landscape:
      return " wm-worksheet--wide wm-paper-a3-landscape";
    case Paper::a1_landscape:
      return " wm-worksheet--wide wm-paper-a1-landscape";
  }
  return "";
}

}  // namespace

void BodyWriter::write_worksheet(NodeIndex index) {
  const Worksheet& worksheet = document_.worksheets[node(index).data];
  worksheet_ = &worksheet;
  views_ = 0;
  const Contents contents = contents_of(document_, index);
  const NodeIndex heading = heading_of(document_, index, worksheet.title);
  html_.markup("<section class=\"wm-worksheet");
  html_.markup(worksheet.papers.empty() ? Markup("") : paper_class(worksheet.papers.front()));
  html_.markup("\" id=\"").attribute(context_.id_prefix).attribute(worksheet.id);
  html_.markup("\" aria-labelledby=\"").attribute(context_.id_prefix);
  if (heading == index) {
    html_.attribute(worksheet.id).markup(":title");
  } else {
    html_.attribute(document_.text(node(heading)));
  }
  html_.markup("\" data-worksheet=\"").attribute(worksheet.id).markup("\">\n<p class=\"wm-label\">Worksheet</p>\n");
  if (heading == index) {
    html_.markup("<p class=\"wm-worksheet__title\" id=\"").attribute(context_.id_prefix).attribute(worksheet.id);
    html_.markup(":title\">").text(worksheet.title).markup("</p>\n");
  }
  write_printed_links(context_.input, context_.page, worksheet.id, context_.root, html_);
  if (!worksheet.help.empty()) {
    html_.markup("<p class=\"wm-worksheet__help\">").text(worksheet.help).markup("</p>\n");
  }
  if (contents.people_in_cells) {
    html_.markup("<p class=\"wm-worksheet__help\">Where a person is asked for, a role is better than a name.</p>\n");
  }
  if (contents.fields) {
    html_.markup(
        "<p class=\"wm-worksheet__note wm-screen-only\">What you write here is not saved: it is gone when you close or "
        "reload this page. ");
    if (printed_of(context_.input, context_.page, worksheet.id).empty()) {
      html_.markup("To keep it, print the page or print it to a PDF.</p>\n");
    } else {
      html_.markup("To keep it, fill in the PDF form instead, or print the page.</p>\n");
    }
  }
  write_children(index);
  write_cell_helps();
  html_.markup("</section>\n");
  worksheet_ = nullptr;
}

// Why here: rows repeat their columns' help, and in each cell it would be read out with the table.
void BodyWriter::write_cell_helps() {
  if (!cell_helps_.empty()) {
    html_.markup("<div hidden>\n");
    for (std::size_t i = 0; i < cell_helps_.size(); ++i) {
      html_.markup("<p id=\"").attribute(cell_help_id(i)).markup("\">").text(cell_helps_[i]).markup("</p>\n");
    }
    html_.markup("</div>\n");
  }
  cell_helps_.clear();
  cell_help_numbers_.clear();
}

std::string BodyWriter::cell_help_id(std::size_t number) const {
  return std::string(context_.id_prefix) + worksheet_->id + ":help-" + std::to_string(number + 1);
}

void BodyWriter::write_field(NodeIndex index) {
  assert(worksheet_ != nullptr);
  const Field& field = document_.fields[node(index).data];
  const std::string id = std::string(context_.id_prefix) + worksheet_->id + "--" + field.id;
  FieldPlace place{id, cell_, {}};
  std::string help_id;
  if (std::string help = cell_ != FieldCell::none ? field_help(field) : std::string(); !help.empty()) {
    const auto [found, added] = cell_help_numbers_.emplace(help, cell_helps_.size());
    if (added) {
      cell_helps_.push_back(std::move(help));
    }
    help_id = cell_help_id(found->second);
    place.help_id = help_id;
  }
  waymark::write_field(field, place, out_);
}

void BodyWriter::write_download(NodeIndex index) {
  const std::uint32_t number = node(index).data;
  const std::string& page = context_.input.library.pages[context_.page].id;
  html_.markup("<p class=\"wm-download\"><a href=\"").attribute(context_.root);
  html_.fragment(encoded_path(download_paths(document_, page)[number])).markup("\" download>");
  html_.text(document_.downloads[number].title).markup(" <span class=\"wm-download__facts\">(");
  html_.text(download_facts(document_.downloads[number])).markup(")</span></a></p>\n");
}

}  // namespace waymark
