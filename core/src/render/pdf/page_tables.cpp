// Tables of a document and of resource records, as what table_flow.hpp lays out.
#include "data/as_of.hpp"
#include "render/pdf/matrix_view.hpp"
#include "render/pdf/page_flow.hpp"
#include "render/pdf/table_flow.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

/// How many lines a cell of a blank matrix has to write on.
constexpr float kLinesInView = 3.5F;

}  // namespace

/// Builds cells' parts from a page's nodes and records.
class TableSource {
 public:
  explicit TableSource(PageFlow& page) : page_(page) {}

  TableContent of_document(NodeIndex table) {
    const Document& document = page_.document_;
    const Node& node = document.nodes[table];
    const std::string_view alignment = document.text(node);
    TableContent content;
    content.columns = alignment.size();
    if (node.data != 0) {
      content.caption = document.label(node.data - 1);
    }
    for (const NodeIndex row : document.children(table)) {
      TableRow made;
      made.head = document.nodes[row].level == 1;
      std::size_t filled = 0;
      for (const NodeIndex cell : document.children(row)) {
        TableCell each;
        each.heading = document.nodes[cell].level == 1;
        each.filled = document.nodes[cell].end > cell + 1;
        filled += each.filled ? 1 : 0;
        each.align = made.cells.size() < alignment.size() ? alignment[made.cells.size()] : '-';
        const bool bold = each.heading || made.head;
        each.build = [this, cell, bold](ElementId element, float width) { return parts(cell, element, width, bold); };
        made.cells.push_back(std::move(each));
      }
      content.columns = std::max(content.columns, made.cells.size());
      if (made.head && filled == 1 && !content.rows.empty() && content.columns > 1) {
        made.group = true;
        made.head = false;
      }
      content.rows.push_back(std::move(made));
    }
    if (node.level == 1 && page_.context_.fillable) {
      fill_view(table, content);
    }
    return content;
  }

  TableContent of_resources(NodeIndex resources) {
    const Document& document = page_.document_;
    TableContent content;
    content.columns = 3;
    content.caption = document.text(document.nodes[resources]);
    TableRow head;
    head.head = true;
    for (const std::string_view title : {"Resource", "Why it is included", "Where to find it"}) {
      head.cells.push_back(text_cell(title, true));
    }
    content.rows.push_back(std::move(head));
    for (const NodeIndex record : document.children(resources)) {
      const ResourceRecord& each = document.resource_records[document.nodes[record].data];
      TableRow row;
      row.cells.push_back(title_cell(each));
      row.cells.push_back(text_cell(each.why.empty() ? std::string_view("–") : std::string_view(each.why), false));
      row.cells.push_back(address_cell(each));
      content.rows.push_back(std::move(row));
    }
    return content;
  }

 private:
  /// Puts what the example says into the cells of a matrix that shows a worksheet's rows, or leaves room to write.
  void fill_view(NodeIndex table, TableContent& content) {
    const Document& document = page_.document_;
    const ViewTexts texts = page_.context_.examples ? example_view(document, table) : ViewTexts();
    std::vector<std::string> columns;
    std::size_t row = 0;
    for (const NodeIndex each : document.children(table)) {
      std::vector<std::string> words;
      for (const NodeIndex cell : document.children(each)) {
        words.push_back(document.plain_text(cell));
      }
      if (columns.empty()) {
        columns = std::move(words);
      } else {
        for (std::size_t i = 1; i < std::min(content.rows[row].cells.size(), columns.size()); ++i) {
          const auto found = texts.find({words.front(), columns[i]});
          write_in(content.rows[row].cells[i], found == texts.end() ? std::vector<std::string>() : found->second);
        }
      }
      ++row;
    }
  }

  void write_in(TableCell& cell, const std::vector<std::string>& texts) {
    if (texts.empty()) {
      cell.least_height = page_.style().field_line * kLinesInView;
      return;
    }
    cell.filled = true;
    cell.build = [this, texts](ElementId element, float width) {
      std::vector<CellPart> parts;
      for (const std::string& text : texts) {
        TextBuilder builder(page_.context_, width, {page_.page_.file, 0, 0});
        builder.text(text, look(element, false));
        parts.push_back({builder.items()});
      }
      return parts;
    };
  }

  [[nodiscard]] TextLook look(ElementId element, bool bold) const {
    return {text_style(bold ? FontRole::bold : FontRole::regular, Ink::ink, page_.style().table), element, kNone};
  }

  std::vector<CellPart> parts(NodeIndex cell, ElementId element, float width, bool bold) {
    const Document& document = page_.document_;
    std::vector<CellPart> result;
    TextBuilder text(page_.context_, width, page_.place(cell));
    const std::size_t images = page_.images_.size();
    const auto flush = [&] {
      if (!text.empty()) {
        result.push_back({text.items()});
        text.clear();
      }
    };
    for (const NodeIndex child : document.children(cell)) {
      if (document.nodes[child].kind == Kind::field) {
        flush();
        result.push_back({{}, &document.fields[document.nodes[child].data]});
      } else {
        // While only measured, nothing may be noted as met.
        page_.measuring_ = element == kArtifact;
        page_.add_inline(child, text, look(element, bold));
        page_.measuring_ = false;
        for (; page_.images_.size() > images;
             page_.images_.erase(page_.images_.begin() + static_cast<std::ptrdiff_t>(images))) {
          flush();
          result.push_back({{}, nullptr, page_.images_[images]});
        }
      }
    }
    flush();
    return result;
  }

  TableCell text_cell(std::string_view words, bool bold) {
    TableCell cell;
    cell.filled = true;
    cell.heading = bold;
    cell.build = [this, text = std::string(words), bold](ElementId element, float width) {
      TextBuilder builder(page_.context_, width, {page_.page_.file, 0, 0});
      builder.text(text, look(element, bold));
      return std::vector<CellPart>{{builder.items()}};
    };
    return cell;
  }

  TableCell title_cell(const ResourceRecord& record) {
    TableCell cell;
    cell.filled = true;
    cell.heading = true;
    cell.build = [this, &record](ElementId element, float width) {
      TextBuilder builder(page_.context_, width, {page_.page_.file, 0, 0});
      builder.text(record.title, look(element, true));
      if (!record.publisher.empty() || !record.year.empty()) {
        const TextLook plain = look(element, false);
        builder.text(" ", plain);
        builder.text(record.publisher, plain);
        builder.text(record.publisher.empty() || record.year.empty() ? "" : ", ", plain);
        builder.text(record.year, plain);
      }
      if (!record.as_of.empty()) {
        builder.text(fmt::format(" ({})", as_of_words(record.as_of).value_or(record.as_of)), look(element, false));
      }
      return std::vector<CellPart>{{builder.items()}};
    };
    return cell;
  }

  TableCell address_cell(const ResourceRecord& record) {
    TableCell cell;
    cell.filled = true;
    cell.build = [this, &record](ElementId element, float width) {
      TextBuilder builder(page_.context_, width, {page_.page_.file, 0, 0});
      const TextLook plain = look(element, false);
      if (record.address.empty() || !is_allowed_address(record.address)) {
        builder.text("No address known", plain);
      } else if (element == kArtifact) {
        builder.text(record.address, plain);
      } else {
        PrintLink link;
        link.address = record.address;
        link.description = record.title + ": " + record.address;
        builder.text(record.address, page_.link_look(plain, std::move(link)));
        builder.text(record.unverified ? " Address not checked" : "", plain);
      }
      return std::vector<CellPart>{{builder.items()}};
    };
    return cell;
  }

  PageFlow& page_;
};

void add_table(PageFlow& page, NodeIndex table, const Column& column) {
  TableSource source(page);
  add_table(page, source.of_document(table), column);
}

void PageFlow::add_resources(NodeIndex index, const Column& column) {
  TableSource source(*this);
  add_table(*this, source.of_resources(index), column);
}

}  // namespace waymark
