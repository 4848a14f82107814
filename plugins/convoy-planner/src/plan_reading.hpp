// The state of reading one plan, shared by the files that read its parts.
#pragma once

#include "plan_names.hpp"

#include <waymark/value_reader.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {

struct PlanReading {
  PlanReading(const waymark::Value& data, waymark::DirectiveReply& wanted_reply) : reply(wanted_reply) {
    plan.source = data.place.source;
  }

  /// The items of the list under `key`; reports a value that is none.
  const std::vector<waymark::Value>& items(waymark::ValueReader& reader, std::string_view key);

  /// Notes the names under `key`: a text, or a list of texts.
  void refer(waymark::ValueReader& reader, std::string_view key, Reference::Purpose purpose, std::uint32_t owner,
             const std::string& what);

  void read_vehicles(waymark::ValueReader& reader);
  void read_rendezvous(waymark::ValueReader& reader);
  void read_constraints(waymark::ValueReader& reader);
  void check_rendezvous();

  Plan plan{};
  std::vector<Reference> references{};
  waymark::DirectiveReply& reply;

 private:
  void read_leg(const waymark::Value& value, std::uint32_t vehicle, std::uint32_t& before);
  void read_lead_time(waymark::ValueReader& reader, const waymark::Value& value, const std::string& what);
  void read_fixed_date(waymark::ValueReader& reader, Hold& hold);
  void read_gate(waymark::ValueReader& reader, Hold& hold, const std::string& what);
  void read_recurrence(waymark::ValueReader& reader, GateDays& gate);
  void read_freeze(waymark::ValueReader& reader, Hold& hold);
};

}  // namespace convoy_planner
