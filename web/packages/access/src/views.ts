import type { components } from '@mulin/api'

type Schemas = components['schemas']

export type AccountLine = Schemas['access.account.AccountLine']
export type AccountView = Schemas['access.account.Account.AccountView']
export type AccountPage = Schemas['access.account.Account.AccountPage']
export type AccountDeed = 'lock' | 'unlock' | 'close' | 'reset-password' | 'end-sessions' | 'remove-second-factor' | 'give-seat' | 'take-seat' | 'appoint' | 'dismiss'
export type OpenedView = Schemas['access.account.Account.OpenedView']
export type Duty = 'SYSTEM_ADMIN' | 'SECURITY_OFFICER' | 'AUDITOR'
export type SeatRole = 'VILLAGE_CLERK' | 'TOWN_ROOM' | 'DEPARTMENT' | 'COUNTY_OFFICE'
export type SessionLine = Schemas['access.SessionLine']
export type Proposal = Schemas['access.signin.SecondFactors.Proposal']
export type SlipView = Schemas['access.signin.Slip.SlipView']
export type SentCode = Schemas['message.DevelopmentGateway.Delivered']
