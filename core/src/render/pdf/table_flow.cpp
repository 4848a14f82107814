#include "render/pdf/table_flow.hpp"

#include "render/pdf/column_widths.hpp"
#include "render/pdf/field_flow.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace waymark {

class TableFlow {
 public:
  TableFlow(PageFlow& page, TableContent& table, const Column& column)
      : page_(page), table_(table), column_(column), padding_(page.style().table * 0.5F) {}

  void run() {
    complete();
    measure();
    choose_paper();
    const std::vector<std::vector<std::size_t>> bands = bands_of();
    for (std::size_t i = 0; i < bands.size(); ++i) {
      lay_out(bands[i], i, bands.size());
    }
    if (turned_) {
      page_.context_.paper = Paper::a4;
    }
    page_.after_ = page_.style().paragraph * 1.6F;
  }

 private:
  /// Every row gets all cells, and the table gets headings, without which no screen reader can make sense of it.
  void complete() {
    bool headings = false;
    for (TableRow& row : table_.rows) {
      row.cells.resize(table_.columns);
      for (TableCell& cell : row.cells) {
        headings = headings || row.head || row.group || (cell.heading && cell.filled);
      }
    }
    for (TableRow& row : table_.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        TableCell& cell = row.cells[i];
        cell.heading = row.head || row.group || (cell.heading && cell.filled) || (!headings && i == 0);
      }
    }
    head_rows_ = 0;
    while (head_rows_ < table_.rows.size() && table_.rows[head_rows_].head) {
      ++head_rows_;
    }
  }

  void measure() {
    extents_.assign(table_.columns, {});
    for (TableRow& row : table_.rows) {
      if (row.group) {
        continue;
      }
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].build) {
          continue;
        }
        for (const CellPart& part : row.cells[i].build(kArtifact, column_.width)) {
          fields_ = fields_ || part.field != nullptr;
          TextBuilder::Extent own = TextBuilder::extent(part.items);
          if (part.field != nullptr) {
            own = field_extent(page_.context_, *part.field);
          } else if (part.image != 0) {
            own = {page_.style().table * 4, page_.style().table * 14};
          }
          extents_[i].least = std::max(extents_[i].least, own.least);
          extents_[i].most = std::max(extents_[i].most, own.most);
        }
      }
    }
  }

  [[nodiscard]] float needed() const {
    return std::accumulate(extents_.begin(), extents_.end(), 0.0F, [&](float sum, const auto& each) {
      return sum + std::min(each.least, most_of_word()) + 2 * padding_;
    });
  }

  /// A word wider than this is cut rather than given so much room.
  [[nodiscard]] float most_of_word() const { return page_.style().table * 13; }

  void choose_paper() {
    PrintContext& context = page_.context_;
    constexpr std::size_t kManyFields = 6;
    const bool crowded = needed() > column_.width || (fields_ && table_.columns >= kManyFields);
    if (!crowded || !column_.plain || context.paper != Paper::a4) {
      return;
    }
    turned_ = true;
    context.paper = Paper::a4_landscape;
    column_.width = context.text_width();
    // A heading right before it comes along.
    std::vector<Strip>& strips = page_.flow().strips;
    for (std::size_t i = strips.size(); i-- > 0 && strips[i].keep_with_next && strips[i].frame == kNone;) {
      strips[i].paper = context.paper;
      if (strips[i].new_page) {
        break;
      }
    }
  }

  /// The columns of each part; all parts begin with the first column if it names the rows.
  std::vector<std::vector<std::size_t>> bands_of() const {
    std::vector<std::size_t> all(table_.columns);
    std::iota(all.begin(), all.end(), 0U);
    if (needed() <= column_.width || table_.columns < 2) {
      return {all};
    }
    const bool names = std::any_of(table_.rows.begin(), table_.rows.end(),
                                   [](const TableRow& row) { return !row.head && !row.group && row.cells[0].heading; });
    const auto width = [&](std::size_t i) { return std::min(extents_[i].least, most_of_word()) + 2 * padding_; };
    std::vector<std::vector<std::size_t>> bands;
    float used = 0;
    for (std::size_t i = 0; i < table_.columns; ++i) {
      const bool starts = bands.empty() || used + width(i) > column_.width;
      if (starts && (bands.empty() || bands.back().size() > (names ? 1U : 0U))) {
        bands.emplace_back();
        used = 0;
        if (names && i != 0) {
          bands.back().push_back(0);
          used = width(0);
        }
      }
      bands.back().push_back(i);
      used += width(i);
    }
    return bands;
  }

  void lay_out(const std::vector<std::size_t>& columns, std::size_t band, std::size_t bands) {
    columns_ = columns;
    std::vector<TextBuilder::Extent> extents;
    for (const std::size_t i : columns) {
      extents.push_back({std::min(extents_[i].least, most_of_word()), extents_[i].most});
    }
    widths_ = column_widths(extents, column_.width - 2 * padding_ * static_cast<float>(columns.size()));
    for (float& width : widths_) {
      width += 2 * padding_;
    }
    StructureTree& tree = page_.tree();
    const ElementId table = tree.add(Tag::table, column_.parent);
    number_ = page_.flow().tables++;
    page_.after_ = std::max(page_.after_, page_.style().paragraph);
    std::string caption = table_.caption;
    if (bands > 1) {
      caption += caption.empty() ? "Part " : ": part ";
      caption += std::to_string(band + 1) + " of " + std::to_string(bands);
    }
    if (!caption.empty()) {
      Column above = column_;
      above.parent = table;
      LineLook look;
      look.after = 3;
      look.keep_with_next = true;
      page_.add_text(caption, Tag::caption, text_style(FontRole::bold, Ink::ink, page_.style().table), look, above);
    }
    const bool body = head_rows_ < table_.rows.size();
    ElementId part = table;
    if (head_rows_ != 0 && body) {
      part = tree.add(Tag::table_head, table);
    }
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      if (i == head_rows_ && body) {
        part = tree.add(Tag::table_body, table);
      }
      add_row(table_.rows[i], i < head_rows_, part);
    }
  }

  struct Piece {
    std::size_t strip = 0;
    float y = 0;
    float bottom = 0;
  };

  void add_row(const TableRow& row, bool in_head, ElementId part) {
    PrintFlow& flow = page_.flow();
    const ElementId element = page_.tree().add(Tag::table_row, part);
    const std::size_t first_strip = flow.strips.size();
    const float before = page_.after_;
    page_.after_ = 0;
    std::vector<std::vector<Piece>> pieces;
    float height = 0;
    const auto first_op = static_cast<std::uint32_t>(flow.ops.size());
    const bool shaded = in_head || row.group || row.head;
    if (shaded) {
      Op& fill = page_.add_op(Op::Kind::fill);
      fill.ink = Ink::tint;
      fill.x = column_.x;
      fill.w = width();
    }
    float x = column_.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::size_t first_of_cell = flow.strips.size();
      const bool spans = row.group;
      std::size_t source = columns_[i];
      if (spans) {
        const auto titled =
            std::find_if(row.cells.begin(), row.cells.end(), [](const auto& each) { return each.filled; });
        source = titled == row.cells.end() ? 0 : static_cast<std::size_t>(titled - row.cells.begin());
      }
      add_cell(row, row.cells[source], element, x, spans ? width() : widths_[i], spans);
      float y = padding_ * 0.8F;
      std::vector<Piece> own;
      for (std::size_t strip = first_of_cell; strip < flow.strips.size(); ++strip) {
        Strip& each = flow.strips[strip];
        y += strip == first_of_cell ? 0 : each.space_before;
        own.push_back({strip, y, y + each.height});
        y += each.height;
      }
      height = std::max({height, y + padding_ * 0.8F, row.cells[source].least_height});
      pieces.push_back(std::move(own));
      page_.after_ = 0;
      if (spans) {
        break;
      }
      x += widths_[i];
    }
    const float most = page_.context_.text_height() - (in_head ? 0 : head_height_);
    if (height <= most) {
      for (const std::vector<Piece>& cell : pieces) {
        for (const Piece& piece : cell) {
          move(flow.strips[piece.strip].first_op, flow.strips[piece.strip].end_op, piece.y);
        }
      }
      if (shaded) {
        flow.ops[first_op].h = height;
      }
      for (std::uint32_t i = first_op; i < flow.ops.size(); ++i) {
        if (flow.ops[i].stretches) {
          flow.ops[i].h = std::max(flow.ops[i].h, height - padding_ * 0.8F - flow.ops[i].y);
        }
      }
      flow.strips.resize(first_strip);
      page_.pending_.clear();
      finish_row(first_op, height, before, in_head, row);
    } else {
      tear(pieces, most, first_strip, before, in_head, row);
    }
    if (in_head) {
      head_height_ += height;
    }
  }

  [[nodiscard]] float width() const { return std::accumulate(widths_.begin(), widths_.end(), 0.0F); }

  void move(std::uint32_t first, std::uint32_t end, float y) {
    for (std::uint32_t i = first; i < end; ++i) {
      page_.flow().ops[i].y += y;
    }
  }

  void finish_row(std::uint32_t first_op, float height, float before, bool in_head, const TableRow& row) {
    Op& rule = page_.add_op(Op::Kind::rule);
    rule.ink = in_head ? Ink::accent : Ink::border;
    rule.x = column_.x;
    rule.y = height - (in_head ? 1.2F : 0.7F);
    rule.w = width();
    rule.h = in_head ? 1.2F : 0.7F;
    Strip& strip = page_.add_strip(height, before, column_);
    strip.first_op = first_op;
    strip.end_op = static_cast<std::uint32_t>(page_.flow().ops.size());
    strip.table = number_;
    strip.table_head = in_head;
    strip.keep_with_next = in_head || row.group || row.head;
  }

  // A row taller than a page: each page takes from every cell as many lines as it has room for.
  void tear(const std::vector<std::vector<Piece>>& pieces, float most, std::size_t first_strip, float before,
            bool in_head, const TableRow& row) {
    PrintFlow& flow = page_.flow();
    std::vector<std::size_t> next(pieces.size());
    const std::vector<Strip> strips(flow.strips.begin() + static_cast<std::ptrdiff_t>(first_strip), flow.strips.end());
    flow.strips.resize(first_strip);
    bool more = true;
    while (more) {
      more = false;
      const auto first_op = static_cast<std::uint32_t>(flow.ops.size());
      float height = 0;
      for (std::size_t cell = 0; cell < pieces.size(); ++cell) {
        const std::vector<Piece>& own = pieces[cell];
        if (next[cell] >= own.size()) {
          continue;
        }
        const float top = own[next[cell]].y - padding_ * 0.8F;
        const std::size_t first = next[cell];
        while (next[cell] < own.size()) {
          const Piece& piece = own[next[cell]];
          // At least one each time, so that there is an end, however tall it is.
          if (piece.bottom - top + padding_ > most && next[cell] != first) {
            more = true;
            break;
          }
          const Strip& strip = strips[piece.strip - first_strip];
          for (std::uint32_t op = strip.first_op; op < strip.end_op; ++op) {
            Op copy = flow.ops[op];
            copy.y += piece.y - top;
            flow.ops.push_back(copy);
          }
          height = std::max(height, piece.bottom - top + padding_ * 0.8F);
          ++next[cell];
        }
      }
      finish_row(first_op, height, before, in_head, row);
      before = 0;
      page_.flow().strips.back().keep_with_next = false;
    }
  }

  void add_cell(const TableRow& row, const TableCell& cell, ElementId row_element, float x, float width, bool spans) {
    StructureTree& tree = page_.tree();
    const ElementId element = tree.add(cell.heading ? Tag::table_heading : Tag::table_cell, row_element);
    if (cell.heading) {
      tree.details(element).scope = row.head ? "Column" : "Row";
    }
    if (spans && columns_.size() > 1) {
      tree.details(element).column_span = static_cast<std::uint32_t>(columns_.size());
    }
    Column inner = column_;
    inner.x = x + padding_;
    inner.width = std::max(width - 2 * padding_, 8.0F);
    inner.parent = element;
    inner.plain = false;
    Op place;
    place.kind = Op::Kind::element;
    place.element = element;
    page_.add_to_next(place);
    const std::size_t strips = page_.flow().strips.size();
    std::vector<CellPart> parts = cell.build ? cell.build(element, inner.width) : std::vector<CellPart>();
    LineLook look;
    look.align = cell.align;
    for (CellPart& part : parts) {
      if (part.field != nullptr) {
        add_cell_field(page_, *part.field, inner);
      } else if (part.image != 0) {
        page_.add_image(part.image, inner);
      } else {
        page_.add_lines(std::move(part.items), inner, look, false);
      }
    }
    if (page_.flow().strips.size() == strips) {
      if (cell.heading) {  // an empty heading would be none
        TextBuilder space(page_.context_, inner.width, {});
        space.code(" ", {text_style(FontRole::regular, Ink::ink, page_.style().table), element, kNone});
        page_.add_lines(space.items(), inner, look, false);
      } else {
        page_.add_strip(page_.style().table * page_.style().line, 0, inner);
      }
    }
  }

  PageFlow& page_;
  TableContent& table_;
  Column column_;
  float padding_;
  std::vector<TextBuilder::Extent> extents_;
  std::vector<std::size_t> columns_;  ///< of the part that is being laid out
  std::vector<float> widths_;
  std::size_t head_rows_ = 0;
  float head_height_ = 0;
  std::uint32_t number_ = 0;
  bool fields_ = false;
  bool turned_ = false;
};

void add_table(PageFlow& page, TableContent table, const Column& column) {
  if (table.columns != 0 && !table.rows.empty()) {
    TableFlow(page, table, column).run();
  }
}

}  // namespace waymark
