#include "options.hpp"

#include "wording.hpp"

#include <waymark/read_model.hpp>

#include <array>
#include <charconv>

namespace raci_grid {

std::size_t number_option(const waymark::DirectiveRequest& request, std::string_view name, std::size_t least,
                          std::size_t most, std::size_t otherwise, waymark::DirectiveReply& reply) {
  const waymark::DirectiveRequest::Option* option = request.option(name);
  if (option == nullptr) {
    return otherwise;
  }
  std::string_view digits = option->text;
  digits.remove_suffix(digits.ends_with('%') ? 1 : 0);
  std::size_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || number < least || number > most) {
    reply.error(option->place, "option '" + std::string(name) + "' cannot be " + in_quotes(option->text),
                "write a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
  }
  return number;
}

std::optional<WorksheetOptions> worksheet_options(const waymark::DirectiveRequest& request, std::string_view id,
                                                  waymark::DirectiveReply& reply) {
  if (request.option("blank") == nullptr) {
    constexpr std::array<std::string_view, 3> kOfWorksheets{"id", "roles", "example"};
    for (const std::string_view name : kOfWorksheets) {
      if (const auto* option = request.option(name)) {
        reply.error(option->place, "option '" + std::string(name) + "' is for worksheets only",
                    "add ':blank: ROWS' for a worksheet, or take it out");
      }
    }
    return std::nullopt;
  }
  WorksheetOptions result;
  result.rows = number_option(request, "blank", 1, kMostRows, 1, reply);
  result.id = request.text("id", id);
  if (!waymark::is_plain_id(result.id)) {
    reply.error(request.option("id")->place, "option 'id' cannot be " + in_quotes(result.id),
                "use up to 64 small letters, digits and single hyphens, from a letter on");
  }
  result.example = request.text("example", "true") == "true";
  return result;
}

}  // namespace raci_grid
