// Writes src/bank_holiday_table.cpp from england-bank-holidays.csv. Run it with node after a change to the dates.
import { readFileSync, writeFileSync } from 'node:fs';

const lines = readFileSync(new URL('england-bank-holidays.csv', import.meta.url), 'utf8').trim().split('\n').slice(1);
const rows = lines.map((line) => {
  const parts = /^(\d{4})-(\d{2})-(\d{2}),([^",]+)$/.exec(line);
  if (!parts) throw new Error(`not 'YYYY-MM-DD,NAME': ${line}`);
  const [, year, month, day, name] = parts;
  return `    {${year}, ${Number(month)}, ${Number(day)}, "${name}"},`;
});
const text = `// Written by data/write_table.mjs from data/england-bank-holidays.csv: change that.
#include "bank_holidays.hpp"

#include <array>

namespace convoy_planner {

std::span<const BankHoliday> england_bank_holidays() {
  // clang-format off
  static constexpr std::array<BankHoliday, ${rows.length}> kHolidays{{
${rows.join('\n')}
  }};
  // clang-format on
  return kHolidays;
}

}  // namespace convoy_planner
`;
writeFileSync(new URL('../src/bank_holiday_table.cpp', import.meta.url), text);
