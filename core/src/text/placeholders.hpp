// Puts local values into text: '{{local:NAME}}' stands for what a knowledge base or a pack says NAME is.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace waymark {

/// Values by name.
using Placeholders = std::map<std::string, std::string, std::less<>>;

/// Is told of a placeholder without a value: a message and a hint.
using ReportPlaceholder = std::function<void(std::string message, std::string hint)>;

/// Whether the text may have placeholders.
bool has_placeholders(std::string_view text);

/// `text` with each '{{local:NAME}}' replaced. One without a value is reported and stays, so that nothing else seems to
/// be missing. Values are not looked into again.
std::string with_placeholders(std::string_view text, const Placeholders& values, const ReportPlaceholder& report);

}  // namespace waymark
