#include "edition/record_head.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::json;

/// Collects the head's four texts, and stops the parser when it has them.
class HeadReader : public nlohmann::json_sax<Json> {
 public:
  // NOLINTBEGIN(readability-identifier-naming): the library's names
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  // NOLINTEND(readability-identifier-naming)
  bool string(string_t& value) override {
    if (depth_ == 1 && key_ == "version") {
      version_ = parse_version(value);
    } else if (depth_ == 1 && key_ == "date") {
      date_ = parse_date(value);
    } else if (depth_ == 2 && in_base_ && key_ == "id") {
      id_ = std::move(value);
    } else if (depth_ == 2 && in_base_ && key_ == "title") {
      title_ = std::move(value);
    }
    return !done();
  }
  bool start_object(std::size_t /*elements*/) override {
    in_base_ = in_base_ || (depth_ == 1 && key_ == "knowledge-base");
    ++depth_;
    return true;
  }
  bool key(string_t& value) override {
    key_ = std::move(value);
    return true;
  }
  bool end_object() override {
    --depth_;
    in_base_ = in_base_ && depth_ > 1;
    return true;
  }
  bool start_array(std::size_t /*elements*/) override {
    ++depth_;
    return true;
  }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

  [[nodiscard]] bool done() const { return !id_.empty() && !title_.empty() && version_ && date_; }
  [[nodiscard]] RecordHead head() const { return {id_, title_, *version_, *date_}; }

 private:
  std::size_t depth_ = 0;
  bool in_base_ = false;
  std::string key_;
  std::string id_;
  std::string title_;
  std::optional<Version> version_;
  std::optional<Date> date_;
};

}  // namespace

std::optional<RecordHead> read_record_head(std::string_view json) {
  HeadReader reader;
  Json::sax_parse(json, &reader);
  if (!reader.done()) {
    return std::nullopt;
  }
  return reader.head();
}

}  // namespace waymark
