import type { Household, HouseholdForm, NoIdNumber, Resident, ResidentForm } from './views'

/** A household's form, empty or filled with what is known. */
export function householdForm(known?: Household | null): HouseholdForm {
  return {
    code: known?.card.code ?? null,
    door: known?.card.door ?? '',
    dwelling: known?.card.dwelling ?? 'OWN',
    vacantRegistration: known?.card.vacantRegistration ?? false,
    note: known?.note ?? null,
  }
}

/** A resident's form, empty or filled with what is known. Numbers come masked, so they start empty and then stay as they are. */
export function residentForm(known?: Resident | null): ResidentForm {
  return {
    name: known?.name ?? '',
    gender: known && known.gender !== 'UNKNOWN' ? known.gender : null,
    bornOn: known?.bornOn ?? null,
    relation: known?.relation ?? '',
    registeredHere: known?.registeredHere ?? true,
    livesHere: known?.livesHere ?? true,
    idNumber: null,
    noIdNumberWhy: (known?.noIdNumberWhy as NoIdNumber | undefined) ?? null,
    phone: null,
  }
}
