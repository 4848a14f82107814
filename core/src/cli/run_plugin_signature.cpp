#include "cli/commands.hpp"
#include "cli/key_file.hpp"
#include "cli/printing.hpp"
#include "cli/signing_key.hpp"
#include "data/whole_file.hpp"
#include "pack/read_library.hpp"
#include "plugin/opened_plugin.hpp"
#include "plugin/plugin_set.hpp"
#include "plugin/plugin_signature.hpp"
#include "signature/file_signature.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <waymark/plugin_abi.hpp>

#include <fmt/format.h>

#include <variant>

namespace waymark {
namespace {

namespace fs = std::filesystem;

fs::path signature_file(fs::path file) { return file += ".minisig"; }

std::string comment_of(const OpenedPlugin& opened) {
  return plugin_comment(opened.locked.id, opened.locked.version, kPluginAbi);
}

/// What '--key' names, or else what 'trust' in the knowledge base does.
std::vector<PublicKey> keys_of(const CommandOptions& options, Diagnostics& diagnostics) {
  if (!options.key.empty()) {
    return {public_key_of(options.key)};
  }
  const KnowledgeBase base = read_base(options.folder, diagnostics);
  std::vector<PublicKey> keys = trusted_keys(base.plugins);
  if (keys.empty() && !diagnostics.has_errors()) {
    throw UsageError("there is no key to verify with",
                     "name one with --key FILE, or a folder whose knowledge-base.yaml has 'trust'");
  }
  return keys;
}

/// Holds the file's signature against its bytes, and what the plugin says of itself against what was signed. Reports
/// what is wrong; otherwise returns the key.
std::optional<PublicKey> verify(const fs::path& file, const std::vector<PublicKey>& keys, Diagnostics& diagnostics) {
  const Place place{file.generic_string(), 0, 0};
  const PluginImage image = PluginImage::open(file, place.file);
  const std::string text = small_text(signature_file(file), kMaxSignatureBytes);
  const auto signature = parse_signature(text);
  const std::string signed_comment = signature ? signature->comment : std::string();
  const auto found = check_plugin_signature(text, image.bytes(), keys, signed_comment);
  if (const auto* problem = std::get_if<SignatureProblem>(&found)) {
    diagnostics.error(place, problem->message, problem->hint);
    return std::nullopt;
  }
  const OpenedPlugin opened = open_plugin(file, {}, find_worker());
  if (opened.image.sha256() != image.sha256()) {
    throw Error("the file was changed while it was verified", "verify it again", place);
  }
  if (const std::string comment = comment_of(opened); comment != signed_comment) {
    diagnostics.error(place,
                      fmt::format("its signature is for '{}', but it says that it is '{}'", signed_comment, comment),
                      "sign it with 'waymark plugin sign', which writes the right comment");
    return std::nullopt;
  }
  return std::get<PublicKey>(found);
}

}  // namespace

int run_plugin_sign(const CommandOptions& options) {
  const OpenedPlugin opened = open_plugin(options.file, {}, find_worker());
  const SecretKey key = read_signing_key(options);
  const std::string comment = comment_of(opened);
  const fs::path target = signature_file(options.file);
  const FileSignature signature = sign(opened.image.bytes(), key, comment);
  write_whole_file(target, target.generic_string(), to_text(signature));
  print(stdout, fmt::format("signed '{}' with the key {}\nwrote {}\nto verify it: waymark plugin verify {} --key {}\n",
                            comment, key_id_text(key.id()), shown(target.generic_string()),
                            shown(options.file.generic_string()), to_text(key.public_key())));
  return kDone;
}

int run_plugin_verify(const CommandOptions& options) {
  Diagnostics diagnostics;
  const std::vector<PublicKey> keys = keys_of(options, diagnostics);
  std::string done;
  if (!diagnostics.has_errors()) {
    if (const auto key = verify(options.file, keys, diagnostics)) {
      done = fmt::format("the signature is good: made with the key {} of these very bytes", key_id_text(key->id));
    }
  }
  return report(options, diagnostics, done);
}

}  // namespace waymark
