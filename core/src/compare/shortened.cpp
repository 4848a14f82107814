#include "compare/shortened.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace waymark {
namespace {

/// Where the first `words` words end.
std::size_t end_of_words(std::string_view text, std::size_t words) {
  std::size_t at = text.find_first_not_of(' ');
  for (std::size_t i = 0; i < words && at != std::string_view::npos; ++i) {
    const std::size_t space = text.find_first_of(" \n", at);
    if (space == std::string_view::npos) {
      return text.size();
    }
    at = i + 1 == words ? space : text.find_first_not_of(" \n", space);
  }
  return std::min(at, text.size());
}

/// Where the last `words` words start.
std::size_t start_of_words(std::string_view text, std::size_t words) {
  std::size_t end = text.find_last_not_of(' ');
  for (std::size_t i = 0; i < words && end != std::string_view::npos; ++i) {
    const std::size_t space = text.find_last_of(" \n", end);
    if (space == std::string_view::npos) {
      return 0;
    }
    if (i + 1 == words) {
      return space + 1;
    }
    end = text.find_last_not_of(" \n", space);
  }
  return end == std::string_view::npos ? text.size() : 0;
}

}  // namespace

std::vector<Piece> shortened(const std::vector<Piece>& pieces, std::size_t context) {
  std::vector<Piece> result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != Piece::Kind::same) {
      result.push_back(piece);
      continue;
    }
    const bool first = i == 0;
    const bool last = i + 1 == pieces.size();
    // A few words more are better shown than left out.
    constexpr std::size_t kSpared = 4;
    const std::size_t kept = (first && !last) || last ? context : 2 * context;
    if (end_of_words(piece.text, kept + kSpared) >= piece.text.find_last_not_of(" \n") + 1) {
      result.push_back(piece);
      continue;
    }
    std::string text;
    if (!first || last) {
      text = piece.text.substr(0, end_of_words(piece.text, context));
    }
    text += text.empty() ? "… " : last ? " …" : " … ";
    if (!last) {
      text += piece.text.substr(start_of_words(piece.text, context));
    }
    result.push_back({Piece::Kind::same, std::move(text)});
  }
  return result;
}

}  // namespace waymark
