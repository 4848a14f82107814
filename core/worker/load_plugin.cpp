#include "load_plugin.hpp"

#include "message_channel.hpp"
#include "plugin/worker_messages.hpp"

#include <cxxabi.h>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <unistd.h>
#include <boost/dll/shared_library.hpp>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

/// The start of this program, by the linker; a plugin's must be of the same kind.
extern "C" const ElfW(Ehdr) __ehdr_start;  // NOLINT: the linker's name

namespace waymark::worker {
namespace {

constexpr const char* kRebuild = "rebuild the plugin against this release";

[[noreturn]] void refuse(std::string message, std::string hint) {
  throw Complaint{std::move(message), std::move(hint)};
}

void check_kind() {
  ElfW(Ehdr) header{};
  const auto count = ::pread(kPluginMemory, &header, sizeof(header), 0);
  if (count < static_cast<ssize_t>(sizeof(header)) || std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 ||
      header.e_type != ET_DYN) {
    refuse("is not a shared library", "give the '.so' file that the plugin's build makes");
  }
  if (header.e_machine != __ehdr_start.e_machine || header.e_ident[EI_CLASS] != __ehdr_start.e_ident[EI_CLASS] ||
      header.e_ident[EI_DATA] != __ehdr_start.e_ident[EI_DATA]) {
    refuse("is built for another kind of processor", "build it on this kind of machine");
  }
}

std::string demangled(const std::string& symbol) {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status),
                                                    std::free);
  return status == 0 ? name.get() : symbol;
}

/// What stands after `mark` in the loader's words, up to `end`; empty if the mark is not there.
std::string between(std::string_view text, std::string_view mark, std::string_view end) {
  const auto found = text.find(mark);
  if (found == std::string_view::npos) {
    return {};
  }
  const auto rest = text.substr(found + mark.size());
  return std::string(rest.substr(0, rest.find_first_of(end)));
}

[[noreturn]] void refuse_by_loader(std::string_view path, std::string_view said) {
  if (const std::string symbol = between(said, "undefined symbol: ", ", \n"); !symbol.empty()) {
    refuse("needs '" + demangled(symbol) + "', which none of its libraries has",
           "link it to the library that has it; '-Wl,--no-undefined' finds such gaps when it is built");
  }
  if (const auto gap = said.find(": cannot open shared object file"); gap != std::string_view::npos) {
    refuse("needs the library '" + std::string(said.substr(0, gap)) + "', which is in none of the system's folders",
           "install it, or link it into the plugin");
  }
  const std::string start = std::string(path) + ": ";
  if (said.substr(0, start.size()) == start) {
    said.remove_prefix(start.size());
  }
  refuse("cannot be loaded: " + std::string(said), "build it anew");
}

boost::dll::shared_library open_library() {
  const std::string path = "/proc/self/fd/" + std::to_string(kPluginMemory);
  std::error_code error;
  boost::dll::shared_library library(path, boost::dll::load_mode::rtld_now, error);
  if (error) {
    const char* said = ::dlerror();
    refuse_by_loader(path, said == nullptr ? error.message() : std::string(said));
  }
  return library;
}

const WaymarkPlugin& checked(const WaymarkPlugin* plugin) {
  if (plugin == nullptr) {
    refuse("has an entry point that returns nothing", "return a pointer to a WaymarkPlugin, as WAYMARK_PLUGIN does");
  }
  if (plugin->abi != kPluginAbi) {
    refuse("is built for plugin ABI " + std::to_string(plugin->abi) + "; this program supports ABI " +
               std::to_string(kPluginAbi),
           kRebuild);
  }
  if (plugin->struct_size < sizeof(WaymarkPlugin)) {
    refuse("describes itself in " + std::to_string(plugin->struct_size) + " bytes, but ABI " +
               std::to_string(kPluginAbi) + " needs " + std::to_string(sizeof(WaymarkPlugin)),
           kRebuild);
  }
  if (plugin->id == nullptr || plugin->version == nullptr || plugin->sdk_version == nullptr ||
      plugin->call == nullptr) {
    refuse("lacks its id, version, SDK version or function 'call'", "fill the struct as WAYMARK_PLUGIN does");
  }
  return *plugin;
}

}  // namespace

const WaymarkPlugin& load_plugin() {
  check_kind();
  // Why: a plugin is not unloaded, as its threads and what it registered would then run into nothing.
  static const boost::dll::shared_library library = open_library();
  ::close(kPluginMemory);
  if (!library.has(kPluginEntryName)) {
    refuse("has no entry point '" + std::string(kPluginEntryName) + "'",
           "write WAYMARK_PLUGIN(...) in one of its source files, outside any namespace");
  }
  const WaymarkPluginEntry entry = &library.get<const WaymarkPlugin*()>(kPluginEntryName);
  return checked(entry());
}

}  // namespace waymark::worker
