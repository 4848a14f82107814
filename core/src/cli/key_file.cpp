#include "cli/key_file.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMaxKeyBytes = std::size_t{16} << 10U;

}  // namespace

std::string small_text(const std::filesystem::path& file, std::size_t max_bytes) {
  Diagnostics problems;
  auto text = read_text_file(file, file.generic_string(), max_bytes, problems);
  if (!text) {
    const Diagnostic& problem = problems.list().front();
    throw Error(problem.message, problem.hint, problem.place);
  }
  return std::move(*text);
}

std::string key_text(const std::filesystem::path& file) { return small_text(file, kMaxKeyBytes); }

PublicKey public_key_of(const std::string& given) {
  auto key = parse_public_key(given);
  if (!key) {
    key = parse_public_key(key_text(given));
  }
  if (!key) {
    throw UsageError(fmt::format("'{}' holds no minisign public key", given),
                     "name the '.pub' file, or write the line in it that starts with 'RW'");
  }
  return *key;
}

}  // namespace waymark
