// What the payloads of frames between the program and a worker say, as JSON.
#pragma once

#include "plugin/sandbox_layer.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// No message but a request and an answer is larger, in bytes.
inline constexpr std::size_t kMaxWorkerMessage = std::size_t{64} << 10U;

/// What the worker is told before it does anything.
struct WorkerStart {
  std::uint64_t memory = 0;  ///< the limit of its address space, in bytes
};

/// How the worker is confined.
struct Confinement {
  int protocol = 0;  ///< kWorkerProtocol, as the worker was built
  std::vector<SandboxLayer> layers;
};

/// What a plugin says of itself when it is loaded; nobody has checked it.
struct PluginIdentity {
  std::string id;
  std::string version;
  std::string sdk_version;
  std::uint32_t abi = 0;
  std::uint64_t capabilities = 0;  ///< a set of PluginCapability
};

/// What is wrong, as the end of "plugin 'x' ...", and what helps.
struct Complaint {
  std::string message;
  std::string hint;
};

inline std::string message_text(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

inline std::string to_text(const WorkerStart& start) { return message_text({{"memory", start.memory}}); }

inline std::string to_text(const Confinement& confinement) {
  nlohmann::json layers = nlohmann::json::array();
  for (const SandboxLayer& layer : confinement.layers) {
    layers.push_back({{"name", layer.name}, {"active", layer.active}, {"reason", layer.reason}});
  }
  return message_text({{"protocol", confinement.protocol}, {"layers", layers}});
}

inline std::string to_text(const PluginIdentity& identity) {
  return message_text({{"id", identity.id},
                       {"version", identity.version},
                       {"sdk-version", identity.sdk_version},
                       {"abi", identity.abi},
                       {"capabilities", identity.capabilities}});
}

inline std::string to_text(const Complaint& complaint) {
  return message_text({{"message", complaint.message}, {"hint", complaint.hint}});
}

// Each of these throws nlohmann::json::exception if the text is something else.

inline WorkerStart read_start(std::string_view text) {
  return {nlohmann::json::parse(text).at("memory").get<std::uint64_t>()};
}

inline Confinement read_confinement(std::string_view text) {
  const auto json = nlohmann::json::parse(text);
  Confinement confinement{json.at("protocol").get<int>(), {}};
  for (const nlohmann::json& layer : json.at("layers")) {
    confinement.layers.push_back(
        {layer.at("name").get<std::string>(), layer.at("active").get<bool>(), layer.at("reason").get<std::string>()});
  }
  return confinement;
}

inline PluginIdentity read_identity(std::string_view text) {
  const auto json = nlohmann::json::parse(text);
  return {json.at("id").get<std::string>(), json.at("version").get<std::string>(),
          json.at("sdk-version").get<std::string>(), json.at("abi").get<std::uint32_t>(),
          json.at("capabilities").get<std::uint64_t>()};
}

inline Complaint read_complaint(std::string_view text) {
  const auto json = nlohmann::json::parse(text);
  return {json.at("message").get<std::string>(), json.at("hint").get<std::string>()};
}

}  // namespace waymark
