#include "report/flowing_text.hpp"

#include "text/display_width.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kColumns = 100;

class Flow {
 public:
  Flow(std::size_t indent, bool colour) : indent_(indent), colour_(colour) {}

  void add(const Piece& piece) {
    const bool deleted = piece.kind == Piece::Kind::deleted;
    const bool marked = deleted || piece.kind == Piece::Kind::inserted;
    const char* colour = !marked ? "" : deleted ? "\x1b[31m" : "\x1b[32m";
    std::string opening = !marked ? "" : deleted ? "[-" : "{+";
    std::string_view rest = piece.text;
    while (true) {
      const std::size_t end = rest.find_first_of(" \n");
      const bool last = end == std::string_view::npos;
      std::string text = std::exchange(opening, {}) + shown(rest.substr(0, end));
      if (last && marked) {
        text += deleted ? "-]" : "+}";
      }
      add_to_word(text, colour);
      if (last) {
        return;
      }
      end_word();
      if (rest[end] == '\n') {
        end_line();
      }
      rest.remove_prefix(end + 1);
    }
  }

  std::string take() {
    end_word();
    end_line();
    return std::move(out_);
  }

 private:
  void add_to_word(const std::string& text, const char* colour) {
    width_ += display_width(text);
    word_ += colour_ && *colour != '\0' && !text.empty() ? fmt::format("{}{}\x1b[0m", colour, text) : text;
  }

  void end_word() {
    if (width_ == 0) {
      return;
    }
    if (column_ != 0 && column_ + 1 + width_ > kColumns) {
      end_line();
    }
    const std::size_t gap = column_ == 0 ? indent_ : 1;
    line_ += std::string(gap, ' ');
    column_ += gap + width_;
    line_ += std::exchange(word_, {});
    width_ = 0;
  }

  void end_line() {
    out_ += std::exchange(line_, {}) + '\n';
    column_ = 0;
  }

  std::size_t indent_;
  bool colour_;
  std::string out_;
  std::string line_;
  std::string word_;
  std::size_t column_ = 0;  ///< where the line ends
  std::size_t width_ = 0;   ///< of the word
};

}  // namespace

std::string flowing_text(const std::vector<Piece>& pieces, std::size_t indent, bool colour) {
  Flow flow(indent, colour);
  for (const Piece& piece : pieces) {
    flow.add(piece);
  }
  return flow.take();
}

}  // namespace waymark
