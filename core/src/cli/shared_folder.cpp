#include "cli/shared_folder.hpp"

#include <system_error>

namespace waymark {

std::filesystem::path shared_folder(std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path beside = program.parent_path() / "share/waymark" / name;
  const fs::path prefix = program.parent_path().parent_path() / "share/waymark" / name;
  return fs::is_directory(beside, error) ? beside : prefix;
}

}  // namespace waymark
