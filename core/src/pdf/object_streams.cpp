#include "pdf/object_streams.hpp"

#include "pdf/content_lexer.hpp"
#include "pdf/flate_filter.hpp"
#include "pdf/pdf_value.hpp"
#include "pdf/qpdf.hpp"
#include "text/error.hpp"

#include <qpdf/Pl_String.hh>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr int kDeepest = 50;
constexpr std::size_t kMostObjects = 8'000'000;
constexpr std::size_t kLongestEntry = 32;

/// Where a dictionary lies in the file, and the stream that follows it.
struct StreamPlace {
  std::string_view dictionary{};
  std::size_t data = 0;  ///< where the stream starts; 0: none follows
};

class ObjectStreamCheck {
 public:
  ObjectStreamCheck(std::string_view bytes, const std::string& shown_name) : bytes_(bytes), shown_name_(shown_name) {
    scratch_.setSuppressWarnings(true);
    scratch_.emptyPDF();
  }

  void run() {
    for (std::size_t at = bytes_.find("obj"); at != std::string_view::npos; at = bytes_.find("obj", at + 3)) {
      if (at >= 3 && bytes_.substr(at - 3, 3) == "end") {
        continue;
      }
      const StreamPlace place = stream_after(at + 3);
      if (place.data != 0) {
        take_stream(place);
      }
    }
    refuse_nesting();
  }

 private:
  [[noreturn]] void refuse(const char* why) const {
    throw Error(std::string("the file can't be read: ") + why, "make or fetch it again", {shown_name_, 0, 0});
  }

  /// The dictionary that stands at `at`, if it has a 'W' and a stream follows: perhaps cross-references.
  StreamPlace stream_after(std::size_t at) {
    using Kind = ContentToken::Kind;
    ContentLexer lexer(bytes_.substr(at));
    std::size_t depth = 0;
    bool has_widths = false;
    bool closed = false;
    ContentToken token = lexer.next();
    for (; token.kind != Kind::end && !closed; token = lexer.next()) {
      if (token.kind == Kind::open_dict || token.kind == Kind::open_array) {
        ++depth;
      } else if (token.kind == Kind::close_dict || token.kind == Kind::close_array) {
        closed = depth <= 1;
        depth -= depth > 0 ? 1 : 0;
      } else if (depth == 0) {
        break;
      }
      has_widths = has_widths || (token.kind == Kind::name && token.text == "W");
      lexer.clear();
    }
    lexed_ += lexer.position();
    if (lexed_ > 8 * bytes_.size() + 1'000'000) {
      refuse("it is not clear where its objects end");
    }
    if (!has_widths || !closed || token.kind != Kind::word || !token.text.starts_with("stream")) {
      return {};
    }
    const auto word = static_cast<std::size_t>(token.text.data() - bytes_.data());
    std::size_t data = word + 6;  // a line end follows
    data += bytes_.substr(data, 2) == "\r\n" ? 2 : 1;
    return {bytes_.substr(at, word - at), std::min(data, bytes_.size())};
  }

  void take_stream(const StreamPlace& place) {
    QPDFObjectHandle dictionary;
    try {
      dictionary = QPDFObjectHandle::parse(&scratch_, std::string(place.dictionary));
      if (!dictionary.isDictionary()) {
        return;
      }
    } catch (const std::exception&) {
      return;  // qpdf can't read it as cross-references either
    }
    // Why all of them: a reference leads nowhere here, and so would be missed by looking for its key.
    const std::map<std::string, QPDFObjectHandle> all = dictionary.getDictAsMap();
    const auto is_reference = [&](const char* key) {
      const auto found = all.find(key);
      return found != all.end() && found->second.isIndirect();
    };
    if (!is_reference("/Type") && pdf_name(pdf_member(dictionary, "/Type")) != "XRef") {
      return;
    }
    for (const char* key : {"/W", "/Index", "/Size", "/Length", "/Filter", "/DecodeParms"}) {
      if (is_reference(key)) {
        refuse("its cross-references are not of a usual form");
      }
    }
    std::vector<std::size_t> widths;
    for (const QPDFObjectHandle& width : pdf_items(pdf_member(dictionary, "/W"))) {
      widths.push_back(static_cast<std::size_t>(std::clamp(pdf_integer(width).value_or(-1), -1LL, 1000LL)));
    }
    std::size_t size = 0;
    for (const std::size_t width : widths) {
      size += std::min(width, kLongestEntry + 1);
    }
    if (widths.size() < 3 || size == 0 || size > kLongestEntry) {
      refuse("its cross-references are not of a usual form");
    }
    take_entries(dictionary, widths, size, unpacked(dictionary, place.data));
  }

  /// The stream's bytes, up to where it says or, as qpdf does if that is wrong, to 'endstream'.
  std::string unpacked(const QPDFObjectHandle& dictionary, std::size_t data) {
    const long long length = pdf_integer(pdf_member(dictionary, "/Length")).value_or(-1);
    std::size_t end = bytes_.find("endstream", data);
    if (length >= 0 && static_cast<unsigned long long>(length) <= bytes_.size() - data) {
      ContentLexer lexer(bytes_.substr(data + static_cast<std::size_t>(length)));
      end = lexer.next().text.starts_with("endstream") ? data + static_cast<std::size_t>(length) : end;
    }
    const std::string_view packed = bytes_.substr(data, end == std::string_view::npos ? end : end - data);
    const std::vector<QPDFObjectHandle> filters = pdf_items(pdf_member(dictionary, "/Filter"));
    if (filters.empty()) {
      return std::string(packed);
    }
    const std::string name = pdf_name(filters[0]);
    const std::vector<QPDFObjectHandle> parameters = pdf_items(pdf_member(dictionary, "/DecodeParms"));
    FlateFilter flate;
    if (filters.size() > 1 || (name != "FlateDecode" && name != "Fl") ||
        !flate.setDecodeParms(parameters.empty() ? QPDFObjectHandle() : parameters[0])) {
      refuse("its cross-references are packed in an unusual way");
    }
    std::string table;
    Pl_String kept("kept", nullptr, table);
    try {
      Pipeline* pipeline = flate.getDecodePipeline(&kept);
      pipeline->write(reinterpret_cast<const unsigned char*>(packed.data()), packed.size());
      pipeline->finish();
    } catch (const std::exception&) {
      // What came out before the damage counts.
    }
    return table;
  }

  /// ISO 32000-1, 7.5.8.3: each entry is a type, and for type 2 the object stream's number.
  void take_entries(const QPDFObjectHandle& dictionary, const std::vector<std::size_t>& widths, std::size_t size,
                    const std::string& table) {
    std::vector<QPDFObjectHandle> index = pdf_items(pdf_member(dictionary, "/Index"));
    if (index.empty()) {
      index = {QPDFObjectHandle::newInteger(0), pdf_member(dictionary, "/Size")};
    }
    std::size_t at = 0;
    const auto number_at = [&](std::size_t offset, std::size_t width) {
      std::uint64_t number = 0;
      for (std::size_t i = 0; i < width; ++i) {
        number = number << 8U | static_cast<unsigned char>(table[offset + i]);
      }
      return number;
    };
    for (std::size_t part = 0; part + 1 < index.size(); part += 2) {
      const auto first = static_cast<std::uint64_t>(std::max(pdf_integer(index[part]).value_or(0), 0LL));
      const auto count = static_cast<std::uint64_t>(std::max(pdf_integer(index[part + 1]).value_or(0), 0LL));
      for (std::uint64_t i = 0; i < count && at + size <= table.size(); ++i, at += size) {
        if (widths[0] != 0 && number_at(at, widths[0]) == 2) {
          containers_.emplace_back(first + i, number_at(at + widths[0], widths[1]));
          if (containers_.size() > kMostObjects) {
            refuse("it has more than eight million objects");
          }
        }
      }
    }
  }

  /// Goes up from all compressed objects at once: to what holds them, to what holds that, and so on.
  void refuse_nesting() {
    std::sort(containers_.begin(), containers_.end());
    std::unordered_set<std::uint64_t> level;
    for (const auto& [object, container] : containers_) {
      level.insert(container);
    }
    for (int depth = 0; !level.empty(); ++depth) {
      if (depth == kDeepest) {
        refuse("its object streams lie inside each other");
      }
      std::unordered_set<std::uint64_t> next;
      for (const std::uint64_t object : level) {
        for (auto found = std::lower_bound(containers_.begin(), containers_.end(), std::pair(object, std::uint64_t{0}));
             found != containers_.end() && found->first == object; ++found) {
          next.insert(found->second);
        }
      }
      level = std::move(next);
    }
  }

  std::string_view bytes_;
  const std::string& shown_name_;
  QPDF scratch_;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> containers_;  ///< a compressed object, the stream that holds it
  std::size_t lexed_ = 0;
};

}  // namespace

void refuse_nested_object_streams(std::string_view bytes, const std::string& shown_name) {
  ObjectStreamCheck(bytes, shown_name).run();
}

}  // namespace waymark
