#include "plugin/plugin_signature.hpp"

#include "signature/file_signature.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

std::string plugin_comment(std::string_view id, std::string_view version, std::uint32_t abi) {
  return fmt::format("plugin {} version {} abi {}", id, version, abi);
}

std::variant<PublicKey, SignatureProblem> check_plugin_signature(std::string_view signature, std::string_view bytes,
                                                                 const std::vector<PublicKey>& trusted,
                                                                 std::string_view comment) {
  const auto read = parse_signature(signature);
  if (!read) {
    return SignatureProblem{"its signature file is damaged, or no minisign signature",
                            "get the '.minisig' file from the plugin's author again"};
  }
  const auto key =
      std::find_if(trusted.begin(), trusted.end(), [&](const PublicKey& each) { return each.id == read->key_id; });
  if (key == trusted.end()) {
    return SignatureProblem{
        fmt::format("it is signed with the key {}, which is not trusted", key_id_text(read->key_id)),
        "if you trust whoever has that key, add its public key to 'trust' in knowledge-base.yaml"};
  }
  switch (check_signature(*read, bytes, *key)) {
    case SignatureCheck::valid:
      break;
    case SignatureCheck::other_key:
    case SignatureCheck::wrong_bytes:
      return SignatureProblem{"its signature is not of these bytes, or not by the key that it names",
                              "one of the two files was changed: get both from the plugin's author again"};
    case SignatureCheck::wrong_comment:
      return SignatureProblem{"the trusted comment of its signature was changed",
                              "get the '.minisig' file from the plugin's author again"};
  }
  if (read->comment != comment) {
    return SignatureProblem{fmt::format("its signature is for '{}', not for '{}'", read->comment, comment),
                            "sign this very file: waymark plugin sign FILE --key SECRET"};
  }
  return *key;
}

}  // namespace waymark
