#include "edition/verify_signature.hpp"

#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "signature/base64.hpp"
#include "signature/file_signature.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {
namespace {

Finding on_signature(FindingKind kind, std::string message, std::string hint = {}) {
  return {kind, std::string(kChecksumSignatureFile), std::move(message), std::move(hint)};
}

/// There is no signature: whether there should be one.
void judge_unsigned(const SignedManifest& what, SignatureFacts& facts) {
  if (what.given) {
    facts.findings.push_back(on_signature(
        FindingKind::signature_missing, "missing: without a signature the key can't prove where the edition is from",
        "get the edition again from who made it; editions may also be published unsigned"));
  } else if (!what.own_key.empty()) {
    facts.findings.push_back(
        on_signature(FindingKind::signature_missing,
                     fmt::format("missing, though '{}' names the key it is signed with", kRecordFile),
                     "get the edition again from who made it"));
  }
}

void judge_comment(const SignedManifest& what, const FileSignature& signature, SignatureFacts& facts) {
  if (!what.comment.empty() && signature.comment != what.comment) {
    facts.good = false;
    facts.findings.push_back(
        on_signature(FindingKind::signature_comment,
                     fmt::format("its trusted comment is '{}', not '{}'", printable(signature.comment), what.comment),
                     "sign editions with 'waymark release --sign', which writes the right comment"));
  }
}

}  // namespace

std::string edition_comment(std::string_view base_id, std::string_view version) {
  return fmt::format("waymark edition {} {}", base_id, version);
}

SignatureFacts verify_signature(const SignedManifest& what) {
  start_sodium();
  SignatureFacts facts;
  if (what.signature.empty()) {
    judge_unsigned(what, facts);
    return facts;
  }
  facts.is_signed = true;
  const auto signature = parse_signature(what.signature);
  if (!signature) {
    facts.findings.push_back(on_signature(FindingKind::signature_malformed, "malformed: it is no minisign signature"));
    return facts;
  }
  facts.key_id = key_id_text(signature->key_id);
  const auto own = parse_public_key(what.own_key);
  const auto key = what.given ? what.given : own;
  if (!key) {
    judge_comment(what, *signature, facts);
    return facts;
  }
  switch (check_signature(*signature, what.manifest, *key)) {
    case SignatureCheck::valid:
      facts.good = true;
      break;
    case SignatureCheck::other_key:
      facts.findings.push_back(
          on_signature(FindingKind::signature_other_key,
                       fmt::format("made with the key {}, not with {}, {}", facts.key_id, key_id_text(key->id),
                                   what.given ? "which was given" : fmt::format("which '{}' names", kRecordFile))));
      return facts;
    case SignatureCheck::wrong_bytes:
      facts.findings.push_back({FindingKind::manifest_edited, std::string(kChecksumFile),
                                "edited: these are not the bytes that were signed"});
      return facts;
    case SignatureCheck::wrong_comment:
      facts.findings.push_back(
          on_signature(FindingKind::signature_comment, "its trusted comment was changed after it was signed"));
      return facts;
  }
  judge_comment(what, *signature, facts);
  facts.proven = facts.good && what.given.has_value();
  if (facts.proven && own && *own != *what.given) {
    facts.findings.push_back({FindingKind::key_differs, std::string(kRecordFile),
                              fmt::format("names another key than the one that proves it: {}", key_id_text(own->id)),
                              "the edition may have been signed again with a newer key; ask who made it",
                              Severity::warning});
  }
  return facts;
}

}  // namespace waymark
